import { readdir } from "node:fs/promises";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { darkImagePath } from "../document/handbook.ts";
import type { Handbook, HelpLine, ImageAsset, Part, Section } from "../document/handbook.ts";
import { mapSection } from "../document/map-tree.ts";
import type { GlossaryTerm } from "../document/glossary-term.ts";
import type { DescribedReference } from "../document/reference.ts";
import { fallbackWords, wordsFor } from "../locale/locales.ts";
import { fill } from "../locale/words.ts";
import type { Words } from "../locale/words.ts";
import { checkEvaluatedVersion, currentEvaluation } from "./accessibility-evaluation.ts";
import { checkAliases } from "./aliases.ts";
import { checkUnusedFiles, listFiles, loadText, sectionFiles } from "./content-files.ts";
import { describeSource, emergencyNumberOf, loadDataFiles } from "./data-files.ts";
import type { DataFiles, PlacedProvider } from "./data-files.ts";
import { dateInWords, dateLines, modifiedAt } from "./dates.ts";
import { loadImage, resolveImagePath } from "./images.ts";
import { loadEditions } from "./load-editions.ts";
import type { LoadedEdition } from "./load-editions.ts";
import { loadAbbreviations } from "./load-abbreviations.ts";
import { loadDoors } from "./doors.ts";
import { loadEvaluations } from "./load-evaluations.ts";
import { glossaryFile, loadGlossary } from "./load-glossary.ts";
import { loadReviews } from "./load-reviews.ts";
import { parseSection, readSectionSource, reservedIds } from "./load-section.ts";
import type { LoadedSection } from "./load-section.ts";
import { slugify } from "./markdown/heading-ids.ts";
import { createMarkdownParser } from "./markdown/markdown-parser.ts";
import { reviewLine } from "./reviews.ts";
import { orderSections, partTitle } from "./section-order.ts";
import { handbookSchema } from "./schemas/handbook-schema.ts";
import type { HandbookFile } from "./schemas/handbook-schema.ts";
import { dataTables } from "./tables-from-data.ts";
import { parseYaml } from "./yaml.ts";

// In: a content folder. Out: the handbook as a tree, with links and citations still as they were written.
// The rules are those of docs/content-format.md.

export interface LoadedHandbook {
  /** Null when there is too little to go on. */
  readonly handbook: Handbook | null;
  readonly references: readonly DescribedReference[];
  /** Where readers are sent, and when somebody last looked. */
  readonly providers: readonly PlacedProvider[];
  readonly glossary: readonly GlossaryTerm[];
  /** What clinics ask for, in file-name order; `transforms/apply-edition.ts` makes handbooks of them. */
  readonly editions: readonly LoadedEdition[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface LoadOptions {
  /** Seconds since 1970, as in the environment variable SOURCE_DATE_EPOCH. */
  readonly sourceDateEpoch?: string | undefined;
}

export async function loadHandbook(
  contentFolder: string,
  options: LoadOptions = {},
): Promise<LoadedHandbook> {
  const diagnostics: Diagnostic[] = [];
  const files = await listContent(contentFolder, diagnostics);
  const read = files === null ? null : await loadSettings(contentFolder, files, diagnostics);
  if (files === null || read === null)
    return { handbook: null, references: [], providers: [], glossary: [], editions: [], diagnostics };
  const { settings, placeOf } = read;

  reportUnavailable(files, diagnostics);
  diagnostics.push(...checkUnusedFiles(files));
  const words = chooseWords(settings, diagnostics);
  const data = await loadDataFiles(contentFolder, files, diagnostics);
  const emergencyNumber =
    settings.country === undefined
      ? null
      : emergencyNumberOf(settings.country, data.emergencyNumbers, placeOf(["country"]), diagnostics);
  const isMedical = settings.profile === "patient-information";
  const ordered = orderSections(sectionFiles(files), settings.sections, diagnostics);
  if (ordered.length === 0) {
    const place = { file: "", line: 1, column: 1 };
    diagnostics.push(
      diagnose("sections-present", place, "There is no section.", "Add a Markdown file to sections/."),
    );
  }
  const texts = await Promise.all(ordered.map((file) => loadText(contentFolder, file.path, diagnostics)));
  const sources = ordered.flatMap((file, index) => {
    const text = texts[index] ?? null;
    return text === null ? [] : [readSectionSource(file, text, diagnostics)];
  });
  const reviews = await loadReviews({ contentFolder, files, settings, placeOf, data, sources });
  const evaluations = await loadEvaluations(contentFolder, files, reviews.whole.hash, diagnostics);
  const editions = await loadEditions(
    {
      contentFolder,
      files,
      data,
      words,
      language: settings.language,
      nextReview: settings.dates["next-review"],
      review: reviews.whole,
    },
    diagnostics,
  );
  const parser = createMarkdownParser();
  const sectionSettings = {
    parser,
    data: {
      words,
      values: { "emergency-number": emergencyNumber ?? words.yourEmergencyNumber, ...settings.values },
      tables: dataTables(data, evaluations, words, settings.language),
      rawHtml: settings["raw-html"],
    },
    language: settings.language,
    profile: settings.profile,
    reservedIds: files.includes(glossaryFile) ? new Set([...reservedIds, "glossary"]) : reservedIds,
  };
  const loaded = sources.map((source, index) => {
    const review = reviews.sections[index] ?? reviews.whole;
    return parseSection(source, review, sectionSettings, diagnostics);
  });
  const { sections, images } = await loadImages(contentFolder, files, loaded, diagnostics);
  const abbreviations = await loadAbbreviations(contentFolder, files, diagnostics);
  const glossary = await loadGlossary(contentFolder, files, sectionSettings, diagnostics);

  diagnostics.push(...checkAliases(sections, sectionSettings.reservedIds));
  const sectionIds = sections.map(({ id }) => id);
  const doors = loadDoors(settings.doors, sectionIds, placeOf, diagnostics);

  const handbook: Handbook = {
    title: settings.title,
    subtitle: settings.subtitle ?? null,
    description: settings.description ?? settings.subtitle ?? settings.title,
    language: settings.language,
    direction: directionOf(settings.language),
    profile: settings.profile,
    identifier: settings.identifier ?? (slugify(settings.title) || "handbook"),
    url: settings.url === undefined ? null : withSlash(settings.url),
    authors: settings.authors,
    publisher: settings.publisher ?? null,
    version: settings.version ?? null,
    licence: settings.licence ?? null,
    modified: modifiedAt(
      options.sourceDateEpoch,
      [settings.dates, ...loaded.map(({ dates }) => dates)].flatMap((dates) => [
        dates.written,
        dates["evidence-searched"],
      ]),
    ),
    dates: dateLines(
      settings.dates,
      words,
      settings.language,
      reviewLine(reviews.whole, words, settings.language, settings.profile),
    ),
    review: reviews.whole,
    evaluations,
    accessibilityEvaluation: currentEvaluation(settings),
    ...(settings.hyphenation ? { hyphenation: true } : {}),
    ...(settings["crop-marks"] ? { cropMarks: true } : {}),
    coverFigure: settings.cover.figure,
    helpLine: isMedical ? helpLine(sections, emergencyNumber, words) : null,
    ...(doors.length === 0 ? {} : { doors }),
    ...(settings.contact === undefined ? {} : { contact: settings.contact }),
    ...(data.changes.length === 0 ? {} : { changes: data.changes.map(changesInWords(settings.language)) }),
    ...(abbreviations.length === 0 ? {} : { abbreviations }),
    parts: groupParts(loaded, sections, settings.parts),
    images,
    words,
  };
  return {
    handbook,
    references: data.references.map((reference) => ({
      reference,
      kind: words.sourceKinds[reference.carebook.level],
      description: describeSource(reference, words, settings.language),
    })),
    providers: data.providers,
    glossary,
    editions,
    diagnostics,
  };
}

async function listContent(
  contentFolder: string,
  diagnostics: Diagnostic[],
): Promise<readonly string[] | null> {
  try {
    await readdir(contentFolder);
  } catch {
    const place = { file: "", line: 1, column: 1 };
    const message = `There is no folder ${contentFolder} that can be read.`;
    diagnostics.push(diagnose("content-folder-readable", place, message, "Check the name after --content."));
    return null;
  }
  return listFiles(contentFolder);
}

interface LoadedSettings {
  readonly settings: HandbookFile;
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

async function loadSettings(
  contentFolder: string,
  files: readonly string[],
  diagnostics: Diagnostic[],
): Promise<LoadedSettings | null> {
  if (!files.includes("handbook.yaml")) {
    const place = { file: "handbook.yaml", line: 1, column: 1 };
    const hint = 'Create it with two lines: "title: …" and "language: en".';
    diagnostics.push(diagnose("handbook-file-present", place, "There is no handbook.yaml.", hint));
    return null;
  }
  const text = await loadText(contentFolder, "handbook.yaml", diagnostics);
  if (text === null) return null;
  const parsed = parseYaml(text, "handbook.yaml", handbookSchema);
  diagnostics.push(...parsed.diagnostics);
  const { value: settings, placeOf } = parsed;
  if (settings === null) return null;
  diagnostics.push(...checkEvaluatedVersion(settings, placeOf));
  return { settings, placeOf };
}

/** What has its place in the content folder, and does not work yet, must not look as if it did. */
function reportUnavailable(files: readonly string[], diagnostics: Diagnostic[]): void {
  const unavailable = {
    "translations/": "A translation",
  };
  for (const [path, name] of Object.entries(unavailable)) {
    const file = files.find(
      (candidate) => candidate === path || (path.endsWith("/") && candidate.startsWith(path)),
    );
    if (file === undefined) continue;
    const place = { file, line: 1, column: 1 };
    diagnostics.push(
      diagnose("feature-available", place, `${name} can't be published yet.`, "Take it out of the folder."),
    );
  }
}

function chooseWords(settings: HandbookFile, diagnostics: Diagnostic[]): Words {
  const words = wordsFor(settings.language);
  if (words !== null) return words;
  const place = { file: "handbook.yaml", line: 1, column: 1 };
  const message = `Carebook has no words of its own in "${settings.language}": "Contents" and its kin will be English.`;
  diagnostics.push(diagnose("interface-words-in-language", place, message, "Add them in src/locale/."));
  return fallbackWords;
}

/**
 * Reads every image that a section uses, once, and lets the tree name it by its path in the content folder.
 *
 * The picture for dark pages, which no section names, comes with the picture that it stands in for.
 */
async function loadImages(
  contentFolder: string,
  files: readonly string[],
  loaded: readonly LoadedSection[],
  diagnostics: Diagnostic[],
): Promise<{ sections: readonly Section[]; images: Readonly<Record<string, ImageAsset>> }> {
  const places = new Map<string, Section["source"]>();
  const pathOf = (href: string, place: Section["source"]): string => {
    const path = resolveImagePath({ href, place }, diagnostics);
    if (path !== null && !places.has(path)) places.set(path, place);
    return path ?? href;
  };
  const sections = loaded.map(({ section }) =>
    mapSection(section, {
      inline: (inline) =>
        inline.type === "inlineImage"
          ? { ...inline, imagePath: pathOf(inline.imagePath, inline.source) }
          : inline,
      block: (block) =>
        block.type === "figure" ? { ...block, imagePath: pathOf(block.imagePath, block.source) } : block,
    }),
  );
  for (const [path, place] of places.entries().toArray()) {
    const dark = darkImagePath(path);
    if (files.includes(dark)) places.set(dark, place);
  }
  const images = await Promise.all(
    [...places].map(([path, place]) => loadImage(contentFolder, path, place, diagnostics)),
  );
  const found = images.filter((image) => image !== null).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { sections, images: Object.fromEntries(found.map((image) => [image.path, image])) };
}

function changesInWords(language: string) {
  return ({ version, date, changes }: DataFiles["changes"][number]) => ({
    version,
    dateText: dateInWords(date, language),
    changes,
  });
}

const numbersFile = "emergency-numbers.yaml";

/** The first line of every page: the number to call, or the way to the numbers by country. */
function helpLine(sections: readonly Section[], number: string | null, words: Words): HelpLine | null {
  const question = words.emergencyQuestion;
  if (number !== null) {
    const action = fill(words.callNumber, { number });
    return { question, action, target: { kind: "telephone", number } };
  }
  for (const section of sections) {
    let headingId: string | null = null;
    for (const block of section.blocks) {
      if (block.type === "heading") headingId = block.id;
      if (block.type === "table" && block.rows[0]?.cells[1]?.children[0]?.source.file === numbersFile) {
        const action = words.callForHelp;
        return { question, action, target: { kind: "section", sectionId: section.id, headingId } };
      }
    }
  }
  return null;
}

function groupParts(
  loaded: readonly LoadedSection[],
  sections: readonly Section[],
  titles: Readonly<Record<string, string>>,
): readonly Part[] {
  const parts: { id: string; title: string | null; folder: string; sections: Section[] }[] = [];
  sections.forEach((section, index) => {
    const folder = loaded[index]?.file.folder ?? "";
    const numbered = { ...section, number: index + 1 };
    const last = parts.at(-1);
    if (last !== undefined && last.folder === folder) {
      last.sections.push(numbered);
    } else {
      const title = folder === "" ? null : partTitle(folder, titles);
      parts.push({ id: `part-${parts.length + 1}`, title, folder, sections: [numbered] });
    }
  });
  return parts.map(({ folder: _folder, ...part }) => part);
}

function withSlash(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}

function directionOf(language: string): "ltr" | "rtl" {
  const { script } = new Intl.Locale(language).maximize();
  return ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"].includes(script ?? "") ? "rtl" : "ltr";
}
