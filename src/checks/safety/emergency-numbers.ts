import { inlinesOf } from "../../document/visit.ts";
import type { Check } from "../check.ts";
import { flatten } from "../text/flatten.ts";
import { isOwnText, matchesIn, passagesIn } from "../text/regions.ts";

/** Numbers that mean an emergency or urgent line somewhere, and something else, or nothing, in the next country. */
const numbers =
  "000|08|101|102|106|108|110|111|112|113|114|115|117|118|119|120|122|144|190|191|192|193|911|988|995|997|998|999";
const isEmergencyNumber = new RegExp(`^(?:${numbers})$`);
const alwaysCalled = /^(?:000|911|988|999)$/;
const callWords =
  /\b(?:call|calls|calling|dial|dials|dialling|phone|ring|number|numbers|text|nhs|telephone)\b/i;
const countedThings =
  /^(?:\s(?:or more|to \d+))?\s(?:people|patients|adults|children|women|men|studies|trials|reports|cases|sessions|days|weeks|months|years|hours|minutes|times|kg|cm|mm|km|miles|pages|harms|events)\b/;

export const emergencyNumbers: Check = {
  rule: "emergency-number-from-data",
  message:
    "The number {words} stands in the text: in another country it leads nowhere, or to the wrong help.",
  hint: "Write {{< var emergency-number >}}, or show the table {{< emergency-numbers >}}.",
  english: true,
  *find(input) {
    const passages = passagesIn(input).filter(isOwnText);
    yield* matchesIn(
      passages,
      new RegExp(
        `(?<![\\p{L}\\p{N}.,:/@+£$€-]|\\p{N} )(?:${numbers})(?![\\p{L}\\p{N}/%-]|[.,:]\\p{N}| \\p{N}{3})`,
        "gu",
      ),
      (match, { flat }) => {
        const [words] = match;
        const after = flat.written.slice(match.index + words.length);
        const sentence = flat.written.slice(
          flat.written.lastIndexOf(". ", match.index) + 1,
          match.index + words.length + 40,
        );
        if (
          countedThings.test(after) ||
          /\b(?:out of|page|step|of) $/i.test(flat.written.slice(0, match.index))
        )
          return null;
        return alwaysCalled.test(words) || callWords.test(sentence) ? { words } : null;
      },
    );
    for (const inline of input.sections.flatMap(({ section }) => inlinesOf(section))) {
      if (inline.type !== "link" || inline.target.kind !== "telephone" || !inline.source.file.endsWith(".md"))
        continue;
      const { number } = inline.target;
      // A number that is also the link's words has been found above.
      if (isEmergencyNumber.test(number) && !flatten(inline.children).written.includes(number)) {
        yield { at: inline.source, values: { words: number } };
      }
    }
  },
};
