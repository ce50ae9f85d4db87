import type { Check } from "../check.ts";
import { isOwnText, matchesIn, passagesIn } from "../text/regions.ts";

const number = "(?:\\d[\\d,.]*(?:\\s?(?:to|-|–)\\s?\\d[\\d,.]*)?|one|two|three|four|half an?)";
const dose = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${number}\\s?(?:mg|mcg|µg|μg|micrograms?|milligrams?|ml|millilit(?:re|er)s?|units|iu)(?:\\/\\w+)?|${number} (?:tablets?|pills?|capsules?|puffs|drops|doses|sachets?|teaspoons?)(?: (?:\\w+ ){0,3}?(?:a|per|each|every|daily|at|with)\\b(?: (?:\\d+ )?(?:day|hours?|time|night|meals?))?)?)(?![\\p{L}])`,
  "giu",
);

/** Volumes of drinks and of oil are no doses, and neither is the count of days with a painkiller. */
export const doses: Check = {
  rule: "text-without-doses",
  message: "This looks like a dose of a medicine: {words}",
  hint: "Leave it out: doses differ from person to person, and the leaflet in the box or a pharmacist gives them.",
  english: true,
  find: (input) =>
    matchesIn(passagesIn(input).filter(isOwnText), dose, (match, { flat }) => {
      const after = flat.written.slice(match.index + match[0].length);
      const isDrink =
        /(?:ml|teaspoons?|drops|millilit(?:re|er)s?)$/i.test(match[0].trim()) &&
        /^ of (?:water|milk|tea|coffee|juice|oil|massage oil|lotion|soap|blood)\b/.test(after);
      return isDrink ? null : { words: match[0].trim() };
    }),
};
