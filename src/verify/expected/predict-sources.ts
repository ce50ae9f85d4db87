import { predictBackLinks } from "./predict-back-links.ts";
import { placeOf, type Prediction } from "./prediction.ts";
import { predictReference } from "./predict-reference.ts";
import { textAt, type YamlValue } from "./yaml-values.ts";
import { words } from "./words.ts";

/** The section that the program adds: every source that is cited, by number. */
export function predictSourceList(prediction: Prediction): void {
  const { recorder, handbook, numbering, citedAt } = prediction;
  recorder.anchor(placeOf("sources", null));
  recorder.begin("heading", "1");
  recorder.text(words.sources);
  recorder.begin("paragraph");
  recorder.text(words.sourcesText);
  recorder.mark("list", "ordered");
  numbering.sources.forEach((key, index) => {
    const reference = handbook.references.get(key);
    recorder.mark("list item", String(index + 1));
    recorder.anchor(`source ${key}`);
    recorder.begin("paragraph");
    predictReference(reference, prediction);
    recorder.begin("paragraph");
    recorder.text(kindOf(reference, textAt(handbook.settings, "language") ?? "en"));
    recorder.end();
    predictBackLinks(citedAt.get(key) ?? [], prediction);
  });
  recorder.mark("list end");
}

/** "Small study, 47 people" */
function kindOf(reference: YamlValue, language: string): string {
  const kind = words.sourceKinds.get(textAt(reference, "carebook", "level") ?? "") ?? "";
  const people = textAt(reference, "carebook", "people");
  return people === null
    ? kind
    : `${kind}, ${words.people(new Intl.NumberFormat(language).format(Number(people)))}`;
}
