import { predictRows, textCell } from "./predict-tables.ts";
import type { Prediction } from "./prediction.ts";
import { handbookHash } from "./text-hashes.ts";
import { dateInWords, words } from "./words.ts";
import { at, listAt, textAt, type YamlValue } from "./yaml-values.ts";

/** The results of the score sheets; a sheet that is not finished has none. */
export function predictEvaluations(prediction: Prediction): void {
  const { handbook, recorder } = prediction;
  predictRows(
    () => recorder.text(words.evaluations.caption),
    words.evaluations.header.map((text) => textCell(text, prediction)),
    handbook.evaluations.flatMap((sheet) =>
      scalesOf(sheet).map(({ name, result }) =>
        [
          name,
          result ?? words.evaluations.notScored,
          raterOf(sheet, textAt(handbook.settings, "language") ?? ""),
        ].map((text) => textCell(text, prediction)),
      ),
    ),
    prediction,
  );

  function scalesOf(sheet: YamlValue): readonly { readonly name: string; readonly result: string | null }[] {
    const isPemat = textAt(sheet, "instrument") === "pemat-p";
    const names = isPemat
      ? [words.evaluations.understandable, words.evaluations.actionable]
      : [words.evaluations.index];
    return names.map((name, index) => {
      const inScale = (item: number) => !isPemat || (index === 0 ? item < 20 : item >= 20);
      return { name, result: resultOf(sheet, inScale) };
    });
  }

  function resultOf(sheet: YamlValue, inScale: (item: number) => boolean): string | null {
    if (!isFinished(sheet)) return null;
    const scores = new Map(
      listAt(sheet, "items").map((item) => [Number(at(item, "item")), at(item, "score")]),
    );
    if (textAt(sheet, "instrument") !== "pemat-p" && scores.get(1) === 0)
      for (const item of [2, 3, 4]) scores.set(item, 0);
    const counted = [...scores].filter(([item, score]) => inScale(item) && score !== "n/a");
    if (counted.length === 0) return null;
    const points = counted.filter(([, score]) => score === 1).length;
    const isOfThisText = handbookHash(handbook).startsWith((textAt(sheet, "hash") ?? "").toLowerCase());
    const result = words.evaluations.score(points, counted.length);
    return isOfThisText ? result : result + words.evaluations.forEarlierText;
  }
}

function isFinished(sheet: YamlValue): boolean {
  const scores = listAt(sheet, "items").map((item) => at(item, "score") ?? null);
  const heads = ["rater", "role", "date", "hash"].map((key) => textAt(sheet, key));
  return [...scores, ...heads].every((value) => value !== null);
}

function raterOf(sheet: YamlValue, language: string): string {
  if (!isFinished(sheet)) return words.evaluations.nobodyYet;
  const date = dateInWords(textAt(sheet, "date") ?? "", language);
  return `${textAt(sheet, "rater") ?? ""}, ${textAt(sheet, "role") ?? ""}, ${date}`;
}
