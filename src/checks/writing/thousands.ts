import type { Check } from "../check.ts";
import { isOwnText, matchesIn, passagesIn } from "../text/regions.ts";

/** Numbers of four digits are years, unless what they count stands behind them. */
export const thousands: Check = {
  rule: "thousands-have-comma",
  message: "The number {words} has no comma.",
  hint: "Write {better}.",
  english: true,
  find: (input) =>
    matchesIn(
      passagesIn(input).filter(isOwnText),
      /(?<![\p{L}\p{N}.,:/#+£$€-])[1-9]\d{3,8}(?![\p{L}\p{N}/-]|[.,]\d)/gu,
      (match, { flat }) => {
        const [words] = match;
        const after = flat.written.slice(match.index + words.length);
        const before = flat.written.slice(0, match.index);
        const isYear =
          /^(?:1[89]|20)\d\d$/.test(words) &&
          !before.endsWith("out of ") &&
          !/^ (?:people|patients|adults|children|women|men|times|steps|cases|sessions|studies|hospitals)\b/.test(
            after,
          );
        const isCode =
          /(?:phone|call|fax|number|no\.|text|code|\d) ?$/i.test(before) || /^ \d{3,}/.test(after);
        return isYear || isCode ? null : { words, better: words.replaceAll(/\B(?=(?:\d{3})+$)/g, ",") };
      },
    ),
};
