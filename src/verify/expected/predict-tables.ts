import { predictInlines, predictLink } from "./predict-inlines.ts";
import type { Prediction } from "./prediction.ts";
import type { SourceInline, SourceTable } from "./source-tree.ts";
import { dateInWords, words } from "./words.ts";
import { at, listAt, textAt, type YamlValue } from "./yaml-values.ts";

export function predictTable(table: SourceTable, prediction: Prediction): void {
  predictRows(
    table.caption === null ? null : () => predictInlines(table.caption ?? [], prediction),
    table.header.map((cell) => inlineCell(cell, prediction)),
    table.rows.map((row) => row.map((cell) => inlineCell(cell, prediction))),
    prediction,
  );
}

/** Takes down what a cell holds. */
type PredictCell = () => void;

function inlineCell(inlines: readonly SourceInline[], prediction: Prediction): PredictCell {
  return () => predictInlines(inlines, prediction);
}

function textCell(text: string, { recorder }: Prediction): PredictCell {
  return () => recorder.text(text);
}

/** Caption, then the row of column headers, then rows whose first cell is their header. */
function predictRows(
  caption: (() => void) | null,
  header: readonly PredictCell[],
  rows: readonly (readonly PredictCell[])[],
  prediction: Prediction,
): void {
  const { recorder } = prediction;
  if (caption !== null) {
    recorder.begin("caption");
    caption();
  }
  for (const row of [header, ...rows]) {
    prediction.rowStart = recorder.count;
    recorder.mark("row");
    row.forEach((predictCell, column) => {
      recorder.begin("cell", row === header ? "col header" : column === 0 ? "row header" : "data");
      predictCell();
    });
  }
  prediction.rowStart = null;
  recorder.end();
}

export function predictProviders(prediction: Prediction): void {
  const { recorder, handbook } = prediction;
  const cell = (text: string) => textCell(text, prediction);
  predictRows(
    () => recorder.text(words.providers.caption),
    words.providers.header.map(cell),
    handbook.providers.map((provider) => {
      const name = textAt(provider, "name") ?? "";
      const checked = textAt(provider, "checked");
      return [
        () => predictLink(textAt(provider, "url") ?? "", () => recorder.text(name), prediction),
        cell(`${textAt(provider, "kind") ?? ""}. ${textAt(provider, "does") ?? ""}`),
        cell(textAt(provider, "does-not") ?? ""),
        cell(
          checked === null
            ? words.notChecked
            : dateInWords(checked, textAt(handbook.settings, "language") ?? "en"),
        ),
      ];
    }),
    prediction,
  );
}

export function predictEmergencyNumbers(prediction: Prediction): void {
  const { recorder, handbook } = prediction;
  predictRows(
    () => recorder.text(words.emergencyNumbers.caption),
    words.emergencyNumbers.header.map((text) => textCell(text, prediction)),
    handbook.emergencyNumbers.map((country) => {
      const numbers = listAt(country, "numbers");
      const emergency = numbers.filter((number) => at(number, "type") === "emergency");
      const others = numbers.filter((number) => at(number, "type") !== "emergency");
      return [
        textCell(textAt(country, "name") ?? "", prediction),
        numbersCell(emergency, prediction),
        numbersCell(others, prediction),
      ];
    }),
    prediction,
  );
}

function numbersCell(numbers: readonly YamlValue[], prediction: Prediction): PredictCell {
  const { recorder } = prediction;
  return () =>
    numbers.forEach((entry, index) => {
      const number = textAt(entry, "number") ?? "";
      const kind = words.emergencyNumbers.kinds.get(textAt(entry, "type") ?? "");
      const remarks = [kind, textAt(entry, "note")].filter((remark) => typeof remark === "string");
      if (index > 0) recorder.text(", ");
      predictLink(`tel:${number}`, () => recorder.text(number), prediction);
      if (remarks.length > 0) recorder.text(` (${remarks.join("; ")})`);
    });
}
