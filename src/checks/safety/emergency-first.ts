import { eachBlock } from "../../document/visit.ts";
import type { Check } from "../check.ts";

/** Nobody should have to read past advice to learn that they need help now. */
export const emergencyFirst: Check = {
  rule: "emergency-card-first",
  message: "This comes before the emergency card.",
  hint: "Move ::: care-card emergency to the start of the first section.",
  english: false,
  *find({ sections: [first] }) {
    const block = [...eachBlock(first?.section.blocks ?? [])].find(({ type }) => type !== "heading");
    if (block === undefined || (block.type === "careCard" && block.urgency === "emergency")) return;
    yield { at: block.source };
  },
};
