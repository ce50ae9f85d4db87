import { inlinesOfBlock } from "../../document/visit.ts";
import type { Check } from "../check.ts";
import { careCardsOf } from "./care-cards.ts";

/** The one link that helps at that moment is a telephone number. */
export const careCardLinks: Check = {
  rule: "care-card-without-links",
  message: "A care card holds a link, a citation or the mark of a note.",
  hint: "Put it below the card: nobody should leave the card while they read it. Telephone numbers may be links.",
  english: false,
  *find({ sections }) {
    for (const card of sections.flatMap(({ section }) => careCardsOf(section.blocks))) {
      for (const inline of inlinesOfBlock(card)) {
        const leadsAway = inline.type === "link" && inline.target.kind !== "telephone";
        if (leadsAway || inline.type === "citation" || inline.type === "noteReference")
          yield { at: inline.source };
      }
    }
  },
};
