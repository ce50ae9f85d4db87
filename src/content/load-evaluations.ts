import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Evaluation, ScaleScore } from "../document/evaluation.ts";
import { loadText } from "./content-files.ts";
import { statusOf } from "./reviews.ts";
import { evaluationSchema, instrumentItems } from "./schemas/evaluation-schema.ts";
import type { EvaluationFile } from "./schemas/evaluation-schema.ts";
import { parseYaml } from "./yaml.ts";

/** Reads the score sheets in evaluations/; `hash` is that of the handbook as it is. */
export async function loadEvaluations(
  contentFolder: string,
  files: readonly string[],
  hash: string,
  diagnostics: Diagnostic[],
): Promise<readonly Evaluation[]> {
  const sheets = files.filter((path) => /^evaluations\/[^/]+\.ya?ml$/i.test(path));
  const texts = await Promise.all(sheets.map((file) => loadText(contentFolder, file, diagnostics)));
  return sheets.flatMap((file, index) => {
    const text = texts[index] ?? null;
    if (text === null) return [];
    const { value, placeOf, diagnostics: found } = parseYaml(text, file, evaluationSchema);
    diagnostics.push(...found);
    return value === null ? [] : [evaluationOf(value, { file, hash, placeOf, diagnostics })];
  });
}

interface SheetContext {
  readonly file: string;
  readonly hash: string;
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  readonly diagnostics: Diagnostic[];
}

function evaluationOf(sheet: EvaluationFile, context: SheetContext): Evaluation {
  const { file, placeOf, diagnostics } = context;
  const { instrument, rater, role, date, hash } = sheet;
  const scales = scoreSheet(sheet);
  const missing = missingIn(sheet);
  const isFinished =
    rater !== null && role !== null && date !== null && hash !== null && missing.length === 0;
  if (!isFinished) {
    const noScores = scales.map((scale): ScaleScore => ({ ...scale, score: null }));
    if (isBlank(sheet)) return { instrument, file, status: "blank", rater: null, scales: noScores };
    const message = `This score sheet is begun and not finished: ${missing.join(", ")}.`;
    const hint =
      "Fill it in, or set all of it back to null. Until then readers are told that it is not scored.";
    diagnostics.push(diagnose("evaluation-is-finished", placeOf(["items"]), message, hint));
    return { instrument, file, status: "unfinished", rater: null, scales: noScores };
  }
  const status = statusOf(hash, context.hash);
  if (status === "changed") {
    const message = `The text has changed since ${rater} scored it on ${date}.`;
    const hint = `Have it scored again, and set hash to ${context.hash.slice(0, 16)}. Until then readers are told. Publishing is not stopped.`;
    diagnostics.push(diagnose("evaluation-covers-this-text", placeOf(["hash"]), message, hint));
  }
  return {
    instrument,
    file,
    status: status === "changed" ? "changed" : "current",
    rater: { name: rater, role, date },
    scales,
  };
}

function isBlank({ rater, role, date, hash, items }: EvaluationFile): boolean {
  return [rater, role, date, hash, ...items.map(({ score }) => score)].every((value) => value === null);
}

function missingIn({ rater, role, date, hash, items }: EvaluationFile): readonly string[] {
  const keys = Object.entries({ rater, role, date, hash }).flatMap(([key, value]) =>
    value === null ? [`no ${key}`] : [],
  );
  const unscored = items.filter(({ score }) => score === null).map(({ item }) => item);
  return unscored.length === 0 ? keys : [...keys, `no score for item ${unscored.join(", ")}`];
}

/** Points of the items that apply; a text without a main message can't have it at the top (CDC index, items 1 to 4). */
export function scoreSheet({ instrument, items }: EvaluationFile): readonly ScaleScore[] {
  const isWithoutMessage =
    instrument === "cdc-clear-communication-index" &&
    items.some(({ item, score }) => item === 1 && score === 0);
  return instrumentItems[instrument].map(({ scale, items: numbers }) => {
    const applying = items.filter(({ item, score }) => numbers.includes(item) && score !== "n/a");
    const points = applying.filter(
      ({ item, score }) => score === 1 && !(isWithoutMessage && item >= 2 && item <= 4),
    ).length;
    const applicable = applying.length;
    return {
      scale,
      points,
      applicable,
      score: applicable === 0 ? null : Math.floor((points * 100) / applicable),
    };
  });
}
