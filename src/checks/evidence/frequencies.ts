import type { Place } from "../../diagnostics/diagnostic.ts";
import { placeAt } from "../text/flatten.ts";
import type { Passage } from "../text/passages.ts";

/** A frequency in the text: "42 out of 100" or "1 in 7". */
export interface Frequency {
  readonly form: "out of" | "in";
  readonly words: string;
  /** The number that it is counted over. */
  readonly over: number;
  readonly at: Place;
}

/** "In 1 study" and "1 in 2020" are none; neither is a form that is only quoted. */
export function frequenciesOf(passages: readonly Passage[]): readonly Frequency[] {
  return passages.flatMap(({ flat, source }) =>
    [
      ...flat.written.matchAll(
        /\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine) (out of|in) (?:every )?(\d[\d,]*)\b(?![.,]?\d)/gi,
      ),
    ].flatMap((match) => {
      const over = Number((match[2] ?? "").replaceAll(",", ""));
      const form = match[1]?.toLowerCase() === "in" ? "in" : "out of";
      const isYear = form === "in" && over >= 1900 && over <= 2099;
      return isYear || over < 2
        ? []
        : [{ form, words: match[0], over, at: placeAt(flat, match.index, source) }];
    }),
  );
}
