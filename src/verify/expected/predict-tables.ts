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

export function textCell(text: string, { recorder }: Prediction): PredictCell {
  return () => recorder.text(text);
}

/** Caption, then the row of column headers, then rows whose first cell is their header; but none that heads nothing. */
export function predictRows(
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
      const isRowHeader = row !== header && column === 0 && header.length > 1;
      const isColumnHeader = row === header && rows.length > 0;
      recorder.begin("cell", isColumnHeader ? "col header" : isRowHeader ? "row header" : "data");
      predictCell();
    });
  }
  prediction.rowStart = null;
  recorder.end();
}

export function isRegister(provider: YamlValue): boolean {
  return at(provider, "register") === true;
}

/** Those who send a therapist, or the registers that one is looked up in. */
export function predictProviders(kind: "providers" | "registers", prediction: Prediction): void {
  const { recorder, handbook } = prediction;
  const cell = (text: string) => textCell(text, prediction);
  const language = textAt(handbook.settings, "language") ?? "";
  const listed = handbook.providers.filter((provider) => isRegister(provider) === (kind === "registers"));
  if (listed.length === 0 && handbook.edition !== undefined) return predictNothingListed(prediction);
  predictRows(
    () => recorder.text(words.providers.captions[kind]),
    words.providers.header.map(cell),
    listed.map((provider) => {
      const name = textAt(provider, "name") ?? "";
      const country = textAt(provider, "country") ?? "";
      const checked = textAt(provider, "checked");
      return [
        () => {
          predictLink(textAt(provider, "url") ?? "", () => recorder.text(name), prediction);
          if (kind === "registers") recorder.text(`, ${words.countries.get(country) ?? country}`);
        },
        cell(`${textAt(provider, "kind") ?? ""}. ${textAt(provider, "does") ?? ""}`),
        cell(textAt(provider, "does-not") ?? ""),
        cell(checked === null ? words.notChecked : dateInWords(checked, language)),
      ];
    }),
    prediction,
  );
}

/** A sentence in place of a table that an edition has taken every row from. */
function predictNothingListed({ recorder, handbook: { edition } }: Prediction): void {
  recorder.begin("paragraph");
  recorder.text(words.clinic.nothingListed(edition?.country ?? "", edition?.clinic ?? ""));
  recorder.end();
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
