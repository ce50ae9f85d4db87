import { joinText } from "./parse-inlines.ts";
import { predictEvaluations } from "./predict-evaluations.ts";
import { inLanguage, predictInlines } from "./predict-inlines.ts";
import { predictEmergencyNumbers, predictProviders, predictTable } from "./predict-tables.ts";
import { placeOf, type Prediction } from "./prediction.ts";
import type { SourceBlock, SourceContainer, SourceHeading, SourceTableName } from "./source-tree.ts";
import { words } from "./words.ts";

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
      inLanguage(block.attributes.lang, prediction, () => {
        recorder.image(block.alt);
        if (block.caption.length === 0) return;
        recorder.begin("caption");
        predictInlines(block.caption, prediction);
        recorder.end();
      });
      return block.description === null ? undefined : predictDescription(block.description, prediction);
    case "container":
      return predictContainer(block, prediction);
    case "data":
      return predictData(block.name, prediction);
  }
}

function predictData(name: SourceTableName, prediction: Prediction): void {
  switch (name) {
    case "providers":
    case "registers":
      return predictProviders(name, prediction);
    case "emergency-numbers":
      return predictEmergencyNumbers(prediction);
    case "evaluations":
      return predictEvaluations(prediction);
  }
}

/** The long description of a figure; its label is in the handbook's language, whatever the description is in. */
function predictDescription({ attributes, blocks }: SourceContainer, prediction: Prediction): void {
  const { recorder } = prediction;
  recorder.begin("paragraph");
  recorder.text(words.figureShows);
  recorder.end();
  for (const block of blocks) {
    if (attributes.lang !== null) recorder.beginLanguage(attributes.lang);
    predictBlock(block, prediction);
    if (attributes.lang !== null) recorder.endLanguage();
  }
}

function predictHeading(heading: SourceHeading, firstWords: string, prediction: Prediction): void {
  const { recorder } = prediction;
  const level = Math.max(2, heading.level);
  prediction.headingLevel = level;
  prediction.levelAbove = level;
  recorder.anchor(placeOf(prediction.sectionId, heading.attributes.id ?? slug(joinText(heading.inlines))));
  if (heading.attributes.lang !== null) recorder.beginLanguage(heading.attributes.lang);
  recorder.begin("heading", String(Math.min(level, prediction.deepestHeading)));
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
    const level = Math.min(Math.max(2, around + 1), prediction.levelAbove + 1, 6);
    prediction.levelAbove = level;
    recorder.begin("heading", String(Math.min(level, prediction.deepestHeading)));
    recorder.text(ownTitle);
    recorder.end();
  }
  predictBlocks(container.blocks, prediction);
  if (lang !== null) recorder.endLanguage();
  prediction.headingLevel = around;
}
