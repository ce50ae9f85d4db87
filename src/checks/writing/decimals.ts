import type { Check } from "../check.ts";
import { isOwnText, matchesIn, passagesIn } from "../text/regions.ts";

/** Times (9.30am), money (£2.50) and versions (Attribution 4.0, WCAG 2.2) have their point by right. */
export const decimals: Check = {
  rule: "text-without-decimals",
  message: "A number is hard to picture: {words}",
  hint: 'Write how many people out of 100, or round it: "about 14 out of 100 people".',
  english: true,
  find: (input) =>
    matchesIn(
      passagesIn(input).filter(isOwnText),
      /(?<![\p{L}\p{N}.,£$€-])\d[\d,]*(?:\.\d+)?(?:\s?%| per ?cent\b)|(?<![\p{L}\p{N}.,£$€-])\d[\d,]*\.\d+(?![\d.]|\s?[ap]\.?m\b|\s?%)/giu,
      (match, { flat }) => {
        const before = flat.written.slice(0, match.index);
        const isVersion =
          /(?:\b\p{Lu}[\p{L}-]*|\bversion|\bchapter|\bstep|\bat|\buntil) $/u.test(before) &&
          !/^\s*(?:About|Nearly|Over|Only|Up to) $/.test(before);
        return /[%p]/i.test(match[0]) || !isVersion ? { words: match[0] } : null;
      },
    ),
};
