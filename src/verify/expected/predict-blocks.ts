import { joinText } from "./parse-inlines.ts";
import { predictInlines, predictLink } from "./predict-inlines.ts";
import { placeOf, type Prediction } from "./prediction.ts";
import type {
  SourceBlock,
  SourceContainer,
  SourceHeading,
  SourceInline,
  SourceTable,
} from "./source-tree.ts";
import { at, listAt, textAt, type YamlValue } from "./yaml-values.ts";
import { dateInEnglish, words } from "./words.ts";

export function predictBlocks(blocks: readonly SourceBlock[], prediction: Prediction): void {
  for (const block of blocks) predictBlock(block, prediction);
}

function predictBlock(block: SourceBlock, prediction: Prediction): void {
  const { recorder } = prediction;
  switch (block.type) {
    case "paragraph":
      recorder.begin("paragraph");
      predictInlines(block.inlines, prediction);
      return recorder.end();
    case "heading":
      return predictHeading(block, "", prediction);
    case "list":
      recorder.mark("list", block.start === null ? "" : "ordered");
      block.items.forEach((item, index) => {
        recorder.mark("list item", block.start === null ? "" : String(block.start + index));
        predictBlocks(item, prediction);
      });
      return recorder.mark("list end");
    case "quotation":
      recorder.mark("quotation");
      predictBlocks(block.blocks, prediction);
      return recorder.mark("quotation end");
    case "code":
      recorder.begin(prediction.forms.codeBlock);
      recorder.text(block.text);
      return recorder.end();
    case "table":
      return predictTable(block, prediction);
    case "definitions":
      for (const { terms, definitions } of block.items) {
        for (const term of terms) {
          recorder.begin("term");
          predictInlines(term, prediction);
        }
        for (const definition of definitions) {
          recorder.mark("definition");
          predictBlocks(definition, prediction);
        }
      }
      return recorder.end();
    case "figure":
      recorder.end();
      recorder.image(block.alt);
      if (block.caption.length === 0) return;
      recorder.begin("caption");
      predictInlines(block.caption, prediction);
      return recorder.end();
    case "container":
      return predictContainer(block, prediction);
    case "data":
      return block.name === "providers" ? predictProviders(prediction) : predictEmergencyNumbers(prediction);
  }
}

function predictHeading(heading: SourceHeading, firstWords: string, prediction: Prediction): void {
  const { recorder } = prediction;
  const level = Math.max(2, heading.level);
  prediction.headingLevel = level;
  recorder.anchor(placeOf(prediction.sectionId, heading.attributes.id ?? slug(joinText(heading.inlines))));
  if (heading.attributes.lang !== null) recorder.beginLanguage(heading.attributes.lang);
  recorder.begin("heading", String(level));
  recorder.text(firstWords);
  predictInlines(heading.inlines, prediction);
  recorder.end();
  if (heading.attributes.lang !== null) recorder.endLanguage();
}

function slug(text: string): string {
  const wordsOfText = text
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return (wordsOfText ?? []).join("-");
}

function predictContainer(container: SourceContainer, prediction: Prediction): void {
  const { recorder } = prediction;
  const { lang } = container.attributes;
  const around = prediction.headingLevel;
  const ownTitle = words.containerTitles.get(container.name);
  if (lang !== null) recorder.beginLanguage(lang);
  if (container.title !== null) {
    const urgency = words.urgency.get(container.argument);
    predictHeading(container.title, urgency === undefined ? "" : `${urgency} `, prediction);
  } else if (ownTitle !== undefined) {
    recorder.begin("heading", String(Math.max(2, around + 1)));
    recorder.text(ownTitle);
    recorder.end();
  }
  predictBlocks(container.blocks, prediction);
  if (lang !== null) recorder.endLanguage();
  prediction.headingLevel = around;
}

function predictTable(table: SourceTable, prediction: Prediction): void {
  predictRows(
    table.caption === null ? null : () => predictInlines(table.caption ?? [], prediction),
    table.header.map((cell) => inlineCell(cell, prediction)),
    table.rows.map((row) => row.map((cell) => inlineCell(cell, prediction))),
    prediction,
  );
}

interface PredictedCell {
  readonly isEmpty: boolean;
  readonly predict: () => void;
}

function inlineCell(inlines: readonly SourceInline[], prediction: Prediction): PredictedCell {
  return { isEmpty: inlines.length === 0, predict: () => predictInlines(inlines, prediction) };
}

function textCell(text: string, { recorder }: Prediction): PredictedCell {
  return { isEmpty: text === "", predict: () => recorder.text(text) };
}

/** Caption, then the row of column headers, then rows whose first cell is their header. */
function predictRows(
  caption: (() => void) | null,
  header: readonly PredictedCell[],
  rows: readonly (readonly PredictedCell[])[],
  { recorder }: Prediction,
): void {
  if (caption !== null) {
    recorder.begin("caption");
    caption();
  }
  for (const row of [header, ...rows]) {
    recorder.mark("row");
    row.forEach((cell, column) => {
      const role = row === header ? "col header" : column === 0 ? "row header" : "data";
      // A header without words names nothing.
      recorder.begin("cell", cell.isEmpty ? "data" : role);
      cell.predict();
    });
  }
  recorder.end();
}

function predictProviders(prediction: Prediction): void {
  const { recorder, handbook } = prediction;
  const cell = (text: string) => textCell(text, prediction);
  predictRows(
    () => recorder.text(words.providers.caption),
    words.providers.header.map(cell),
    handbook.providers.map((provider) => {
      const name = textAt(provider, "name") ?? "";
      const checked = textAt(provider, "checked");
      return [
        {
          isEmpty: false,
          predict: () => predictLink(textAt(provider, "url") ?? "", () => recorder.text(name), prediction),
        },
        cell(`${textAt(provider, "kind") ?? ""}. ${textAt(provider, "does") ?? ""}`),
        cell(textAt(provider, "does-not") ?? ""),
        cell(checked === null ? words.notChecked : dateInEnglish(checked)),
      ];
    }),
    prediction,
  );
}

function predictEmergencyNumbers(prediction: Prediction): void {
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

function numbersCell(numbers: readonly YamlValue[], prediction: Prediction): PredictedCell {
  const { recorder } = prediction;
  return {
    isEmpty: numbers.length === 0,
    predict: () =>
      numbers.forEach((entry, index) => {
        const number = textAt(entry, "number") ?? "";
        const kind = words.emergencyNumbers.kinds.get(textAt(entry, "type") ?? "");
        const remarks = [kind, textAt(entry, "note")].filter((remark) => typeof remark === "string");
        if (index > 0) recorder.text(", ");
        predictLink(`tel:${number}`, () => recorder.text(number), prediction);
        if (remarks.length > 0) recorder.text(` (${remarks.join("; ")})`);
      }),
  };
}
