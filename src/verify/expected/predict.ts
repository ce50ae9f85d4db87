import { foldWhiteSpace, type ReadBack } from "../read-back.ts";
import { finishAll, Recorder } from "../recorder.ts";
import { remembered } from "../remembered.ts";
import { formsOf, type Format } from "./forms.ts";
import { noteLabels, numberHandbook } from "./numbering.ts";
import { predictBackLinks } from "./predict-back-links.ts";
import { findAbbreviations } from "./find-abbreviations.ts";
import { withTerms } from "./find-terms.ts";
import { predictBlocks } from "./predict-blocks.ts";
import { predictGlossary } from "./predict-glossary.ts";
import { inLanguage, predictInlines } from "./predict-inlines.ts";
import { placeOf, type CitingPlace, type Prediction } from "./prediction.ts";
import type { SourceHandbook, SourceSection } from "./read-source.ts";
import { predictSourceList } from "./predict-sources.ts";
import { at, textAt } from "./yaml-values.ts";
import { reviewInEnglish, reviewLabel } from "./predict-review.ts";
import { dateInWords, words } from "./words.ts";

/** The same for each format. */
const sourceWithTerms = remembered((source: SourceHandbook) => withTerms(source, noteLabels));

/**
 * What a finished form has to say, foretold from the author's own files.
 *
 * In: the source as a second reader sees it. Out: the same form that the finished files are read back into.
 */
export function predictReadBack(source: SourceHandbook, format: Format): ReadBack {
  const handbook = sourceWithTerms(source);
  const language = textAt(handbook.settings, "language") ?? "";
  const base = {
    handbook,
    forms: formsOf[format],
    numbering: numberHandbook(handbook),
    citedAt: new Map<string, string[]>(),
    citedIn: new Map<string, readonly CitingPlace[]>(),
    notedAt: new Map<string, string[]>(),
  };
  const sections = handbook.parts.flatMap(({ title, sections: inPart }) =>
    inPart.map((section, index) => ({
      section,
      partTitle: index === 0 ? title : null,
      deepestHeading: base.forms.deepestHeading(title !== null),
    })),
  );
  const recorders = sections.map(({ section, partTitle, deepestHeading }) => {
    const recorder = new Recorder(language);
    const prediction = {
      ...base,
      recorder,
      sectionId: section.id,
      section,
      headingLevel: 1,
      levelAbove: 1,
      rowStart: null,
      deepestHeading,
    };
    predictSection(section, partTitle, prediction);
    return recorder;
  });
  const addSection = (sectionId: string, predictAdded: (prediction: Prediction) => void) => {
    const recorder = new Recorder(language);
    predictAdded({
      ...base,
      recorder,
      sectionId,
      section: null,
      headingLevel: 1,
      levelAbove: 1,
      rowStart: null,
      deepestHeading: 6,
    });
    recorders.push(recorder);
  };
  if (handbook.glossary.length > 0) addSection("glossary", predictGlossary);
  if (base.numbering.sources.length > 0) addSection("sources", predictSourceList);
  const readBack = finishAll(recorders);
  const withAbbreviations = readBack.sections.map((section, index) => {
    // What the program adds explains itself, or is the words of others.
    const passages = index < sections.length ? (recorders[index]?.typed ?? []) : [];
    return { ...section, abbreviations: findAbbreviations(passages, handbook.abbreviations) };
  });
  return withNoBreakSpaces({ ...readBack, sections: withAbbreviations }, base.forms.noBreakSpace);
}

function withNoBreakSpaces(readBack: ReadBack, written: string): ReadBack {
  const text = (value: string) =>
    foldWhiteSpace(written === " " ? value.replaceAll(/[\u{a0}\u{2007}\u{202f}]/gu, " ") : value);
  return {
    sections: readBack.sections.map((section) => ({
      title: text(section.title),
      passages: section.passages
        .map((passage) => ({ ...passage, text: text(passage.text) }))
        .filter((passage) => passage.kind !== "paragraph" || passage.text !== ""),
      links: section.links.map((link) => ({
        text: text(link.text),
        target: text(link.target),
        ...(link.orTarget === undefined ? {} : { orTarget: text(link.orTarget) }),
      })),
      abbreviations: section.abbreviations.map((found) => ({ ...found, text: text(found.text) })),
      languages: section.languages.map(({ lang, text: value }) => ({ lang, text: text(value) })),
    })),
  };
}

function predictSection(section: SourceSection, partTitle: string | null, prediction: Prediction): void {
  const { recorder, forms } = prediction;
  const lang = textAt(section.frontMatter, "lang");
  const anchor = () => recorder.anchor(placeOf(section.id, null));
  if (forms.sectionStart === "part title") anchor();
  if (forms.partTitle === "before the section") predictPartTitle(partTitle, null, prediction);
  if (lang !== null) recorder.beginLanguage(lang);
  if (forms.partTitle === "in the section") predictPartTitle(partTitle, lang, prediction);
  if (forms.sectionStart === "heading") anchor();
  recorder.begin("heading", "1");
  predictInlines(section.title, prediction);
  const summary = textAt(section.frontMatter, "summary");
  if (summary !== null) {
    recorder.begin("paragraph");
    recorder.text(summary);
  }
  recorder.end();
  predictBlocks(section.blocks, prediction);
  predictNotes(section, prediction);
  predictDates(section, prediction);
  if (lang !== null) recorder.endLanguage();
}

/** A part's title is in the handbook's language; within a section in another one it has to say so. */
function predictPartTitle(title: string | null, around: string | null, prediction: Prediction): void {
  if (title === null) return;
  const { recorder, handbook } = prediction;
  inLanguage(around === null ? null : textAt(handbook.settings, "language"), prediction, () => {
    recorder.begin("paragraph");
    recorder.text(title);
    recorder.end();
  });
}

function predictNotes(section: SourceSection, prediction: Prediction): void {
  const { recorder, forms } = prediction;
  const labels = noteLabels(section);
  if (labels.length === 0) return;
  const marked = marksOfAllNotes(section, labels, prediction);
  recorder.begin("heading", "2");
  recorder.text(words.notes);
  recorder.end();
  if (forms.notes === "list") recorder.mark("list", "ordered");
  labels.forEach((label, index) => {
    const name = `${section.id} note ${label}`;
    recorder.mark(forms.notes === "list" ? "list item" : "note", String(index + 1));
    recorder.anchor(name);
    prediction.headingLevel = 2;
    prediction.levelAbove = 2;
    predictBlocks(section.notes.get(label) ?? [], prediction);
    predictBackLinks(marked.get(name) ?? [], prediction);
  });
  if (forms.notes === "list") recorder.mark("list end");
}

/** Where each note is marked, also in notes that come behind it: they are read once before, and that is thrown away. */
function marksOfAllNotes(
  section: SourceSection,
  labels: readonly string[],
  prediction: Prediction,
): ReadonlyMap<string, readonly string[]> {
  const notedAt = new Map(prediction.notedAt);
  const trial = {
    ...prediction,
    notedAt,
    citedAt: new Map(prediction.citedAt),
    citedIn: new Map(prediction.citedIn),
    recorder: new Recorder(""),
  };
  for (const label of labels) predictBlocks(section.notes.get(label) ?? [], trial);
  return notedAt;
}

function predictDates(section: SourceSection, { recorder, handbook }: Prediction): void {
  const dates = at(section.frontMatter, "dates");
  for (const kind of ["written", "evidence-searched", "reviewed", "next-review"] as const) {
    const date = textAt(dates, kind);
    const told = date === null ? null : dateInWords(date, textAt(handbook.settings, "language") ?? "");
    const text = kind === "reviewed" ? reviewInEnglish(section, handbook) : told;
    if (text === null) continue;
    recorder.begin("term");
    recorder.text(kind === "reviewed" ? reviewLabel(handbook) : words.dates[kind]);
    recorder.mark("definition");
    recorder.begin("paragraph");
    recorder.text(text);
    recorder.end();
  }
}
