import type { Handbook } from "../../../document/handbook.ts";
import { fill } from "../../../locale/words.ts";
import { structureElement } from "../../structure/structure-element.ts";
import type { BlockContext } from "../block-context.ts";
import { addCheckField, addTextField } from "../field-row.ts";
import { addSpace, keepTogether } from "../galley.ts";
import { textFragment } from "../inline-fragments.ts";
import { addParagraph } from "../paragraphs.ts";
import { DAYS, countFields, dayFields } from "./diary-fields.ts";

/** A week as headings and lists: the same fields as in the grid, one below the other, each behind its label. */
export function addWeekList(week: number, words: Handbook["words"], context: BlockContext): void {
  const { galley, design } = context;
  const title = fill(words.week, { week });
  addSpace(galley, design.lengths.headingGapPt[2]);
  addHeading(title, "H2", context);
  addTextField(
    {
      name: `week-${week}-first-day`,
      label: words.weekBegins,
      description: `${title}: ${words.weekBegins}`,
    },
    context,
  );
  for (let day = 1; day <= DAYS; day += 1) {
    addSpace(galley, design.lengths.headingGapPt[3]);
    keepTogether(galley, () => {
      addHeading(
        fill(words.weekAndDay, { week, day: words.weekdays[day - 1] ?? String(day) }),
        "H3",
        context,
      );
      const list = structureElement("L", context.parent, { listNumbering: "None" });
      for (const field of dayFields(week, day, words)) {
        const body = structureElement("LBody", structureElement("LI", list));
        const inItem = { ...context, parent: body };
        if (field.type === "check") addCheckField(field, inItem);
        else addTextField(field, inItem);
      }
    });
  }
}

export function addCountList(lastWeek: number, words: Handbook["words"], context: BlockContext): void {
  addSpace(context.galley, context.design.lengths.headingGapPt[3]);
  for (const count of countFields(lastWeek, words)) addTextField({ ...count, widthPt: 80 }, context);
}

function addHeading(text: string, type: "H2" | "H3", context: BlockContext): void {
  const style = type === "H2" ? context.design.type.h2 : context.design.type.h3;
  const element = structureElement(type, context.parent);
  addParagraph([textFragment(text, style, element, context.measure)], style, context, { keepWhole: true });
  context.galley.keepNext = true;
}
