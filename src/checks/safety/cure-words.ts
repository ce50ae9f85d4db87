import type { Check } from "../check.ts";
import { isOwnText, matchesIn, passagesIn } from "../text/regions.ts";

/** Words of promise: no treatment in a handbook of honest evidence earns them. */
const promises =
  "cure[sd]?|curing|miracles?|miraculous|guarantee[sd]?|wonder (?:treatment|remedy)|breakthrough|detox\\w*|(?:flush\\w*|remov\\w*|releas\\w*) (?:out )?(?:the )?toxins|natural healing|heal(?:s|ing) power|(?:clinically |scientifically )?proven|100% safe|completely safe|totally safe|risk[- ]free|no (?:known )?(?:risks?|side effects)|without (?:any )?(?:risks?|side effects)|(?:end|banish)(?:s|es)? (?:your )?(?:migraines?|pain) (?:forever|for good)";
/** "It is not a cure", "nobody can promise a cure", "a bad sign is a promise of a cure". */
const takenBack =
  /\b(?:not|no|never|nobody|none|cannot|can't|isn't|doesn't|don't|neither|nor|without|beware|careful|doubt|claims?|claimed|promises?|promised|wrong|myth|false|if (?:someone|anyone|somebody))\b/i;

export const cureWords: Check = {
  rule: "text-promises-no-cure",
  message: 'This promises too much: "{words}".',
  hint: "Say what studies show and how sure they are. Not a cure is fine.",
  english: true,
  find: (input) =>
    matchesIn(
      passagesIn(input).filter(isOwnText),
      new RegExp(`(?<![\\p{L}-])(?:${promises})(?![\\p{L}-])`, "giu"),
      (match, { flat, kind, leadIn }) => {
        const [words] = match;
        const start = Math.max(
          ...[". ", "? ", "! ", "; "].map((end) => flat.written.lastIndexOf(end, match.index) + 1),
        );
        const before = flat.written.slice(start, match.index);
        const end = flat.written.slice(match.index).search(/[.?!](?:\s|$)/);
        const isQuestion = end >= 0 && flat.written[match.index + end] === "?";
        const quietList = kind === "listItem" && takenBack.test(leadIn);
        return takenBack.test(before) || isQuestion || quietList ? null : { words };
      },
    ),
};
