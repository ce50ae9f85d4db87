import { inLanguage, predictInlines } from "./predict-inlines.ts";
import { placeOf, type CitingPlace, type Prediction } from "./prediction.ts";
import type { SourceInline } from "./source-tree.ts";
import { predictReference } from "./predict-reference.ts";
import { textAt, type YamlValue } from "./yaml-values.ts";
import { words } from "./words.ts";

/** The section that the program adds: every source that is cited, by number. */
export function predictSourceList(prediction: Prediction): void {
  const { recorder, handbook, numbering, citedIn } = prediction;
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
    predictUsedIn(citedIn.get(key) ?? [], prediction);
  });
  recorder.mark("list end");
}

/** The sections that cite a source, each by its title; the link leads to the first place in it. */
function predictUsedIn(citing: readonly CitingPlace[], prediction: Prediction): void {
  const { recorder, forms } = prediction;
  if (!forms.backLinks || citing.length === 0) return;
  recorder.begin("paragraph");
  recorder.text(`${words.usedIn} `);
  citing.forEach(({ section, place }, index) => {
    if (index > 0) recorder.text(", ");
    recorder.beginLink({ kind: "place", address: place });
    inLanguage(section === null ? null : textAt(section.frontMatter, "lang"), prediction, () => {
      if (section === null) recorder.text(words.glossary);
      else predictInlines(wordsAlone(section.title), prediction);
    });
    recorder.endLink();
  });
  recorder.end();
}

/** A title as it can stand in a link: without marks, links and names of places. */
function wordsAlone(inlines: readonly SourceInline[]): readonly SourceInline[] {
  return inlines.flatMap((inline): readonly SourceInline[] => {
    if (inline.type === "note" || inline.type === "citation") return [];
    if (inline.type === "term") return [{ type: "text", text: inline.text }];
    if (inline.type !== "link" && inline.type !== "span") return [inline];
    const { lang } = inline.attributes;
    return [{ type: "span", attributes: { id: null, lang }, inlines: wordsAlone(inline.inlines) }];
  });
}

/** "Small study, 47 people" */
function kindOf(reference: YamlValue, language: string): string {
  const kind = words.sourceKinds.get(textAt(reference, "carebook", "level") ?? "") ?? "";
  const people = textAt(reference, "carebook", "people");
  return people === null
    ? kind
    : `${kind}, ${words.people(new Intl.NumberFormat(language).format(Number(people)))}`;
}
