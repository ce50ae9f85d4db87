import { stringify } from "yaml";
import { createChance, type Chance } from "./chance.ts";
import { features } from "./features.ts";
import {
  emergencyCountries,
  abbreviations,
  glossaryTerms,
  randomEmergencyNumbers,
  randomGlossary,
  randomProviders,
  randomReferences,
} from "./random-data.ts";
import { randomImages } from "./random-images.ts";
import { randomDates, randomSection } from "./random-section.ts";
import { languages, plainWords } from "./vocabulary.ts";
import type { BlockWriting, HandbookPlan, InlineWriting, SectionPlan } from "./writer.ts";

/** A content folder that nobody wrote. */
export interface GeneratedHandbook {
  readonly name: string;
  /** By path inside the content folder. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/**
 * Makes a content folder that builds without errors: the same one for the same seed, on any machine.
 *
 * Small ones have 1 to 4 sections. Large ones have 8 to 15, which together hold every kind of node.
 */
export function randomHandbook(seed: number, size: "small" | "large"): GeneratedHandbook {
  const chance = createChance(seed);
  const isLarge = size === "large";
  const language = isLarge ? chance.pick(["en", "en-GB"]) : chance.pick(languages);
  const isPatientInformation = chance.happens(0.5);
  const references = randomReferences(chance, language);
  const values = { "clinic.phone": "0300 123 4567", "clinic.name": "The “Rest” House", days: 7 };
  const sections = planSections(isLarge ? chance.between(8, 15) : chance.between(1, 4), chance);
  const country = chance.happens(0.4) ? chance.pick(emergencyCountries) : null;
  const hasTables = isLarge || chance.happens(0.7);
  const blockPile = chance.pile(blockWritings);
  const inlinePile = chance.pile(inlineWritings);
  const plan: HandbookPlan = {
    chance,
    // Apart, so that what each seed drew before there were these forms stays as it was.
    formsChance: createChance(seed + 1_000_000),
    language,
    isPatientInformation,
    sections,
    citationKeys: references.map(({ id }) => String(id)),
    valueNames: [...Object.keys(values), "emergency-number"],
    explainedWords: [
      ...(features.glossary ? glossaryTerms : []),
      ...Object.keys(abbreviations),
      // A paragraph that says the words has no need of the expansion.
      abbreviations.QZ,
    ],
    dataTables: hasTables ? ["providers", "emergency-numbers"] : [],
    drawBlock: (fits) => blockPile.draw(fits),
    drawInline: (fits) => inlinePile.draw(fits),
  };
  const texts = sections.map((section, index): [string, string] => [
    section.file,
    randomSection({
      plan,
      section,
      blockCount: isLarge ? chance.between(6, 9) : chance.between(1, 7),
      startsWithCards: isPatientInformation && index === 0,
      inlines: isLarge && index === sections.length - 1 ? inlineWritings : [],
    }),
  ]);
  const settings = {
    title: plainWords(language, chance.between(1, 6), chance),
    language,
    profile: isPatientInformation ? "patient-information" : "general",
    identifier: `${size}-${String(seed)}`,
    ...(country === null ? {} : { country }),
    ...randomSettings(chance, language),
    dates: randomDates(plan),
    ...sectionList(sections, isPatientInformation, chance),
    ...partTitles(sections, chance),
    values,
  };
  return {
    name: `${size}-${String(seed)}`,
    files: {
      "handbook.yaml": stringify(settings),
      "references.yaml": stringify(references),
      ...(hasTables ? { "providers.yaml": stringify(randomProviders(chance, language)) } : {}),
      ...(hasTables || country !== null
        ? { "emergency-numbers.yaml": stringify(randomEmergencyNumbers(chance)) }
        : {}),
      ...(features.glossary ? { "glossary.yaml": stringify(randomGlossary(chance, language)) } : {}),
      "abbreviations.yaml": stringify(abbreviations),
      ...randomImages(chance),
      ...Object.fromEntries(texts),
    },
  };
}

export const blockWritings: readonly BlockWriting[] = [
  "paragraph",
  "paragraph",
  "heading",
  "heading",
  "bullet list",
  "ordered list",
  "quotation",
  "fenced code",
  "indented code",
  "thematic break",
  "table",
  "definition list",
  "figure",
  "key points",
  "care card",
  "do",
  "dont",
  "note",
  "data table",
];

export const inlineWritings: readonly InlineWriting[] = [
  "emphasis",
  "strong",
  "subscript",
  "superscript",
  "keyboard",
  "code",
  "line break",
  "section link",
  "heading link",
  "external link",
  "telephone link",
  "mail link",
  "image",
  "span",
  "note reference",
  "citation",
  "evidence",
  "value",
];

/** In file-name order, behind what lies in no folder. */
const folders = ["", "50-first-part", "60 Second part", "third"];

function planSections(count: number, chance: Chance): readonly SectionPlan[] {
  const inFolders = chance.happens(0.4);
  return Array.from({ length: count }, (_, index): SectionPlan => {
    const number = index + 1;
    const folder = inFolders ? (folders[Math.floor((index * folders.length) / count)] ?? "") : "";
    const name = chance.pick([
      `${String(number).padStart(2, "0")}-part.md`,
      `${String(number)}. With spaces.md`,
      `${String(number)}_Über-uns.markdown`,
      `${String(number)}-UPPER.md`,
    ]);
    return {
      // The number stands twice, so that no two sections have the same id.
      file: `sections/${folder === "" ? "" : `${folder}/`}${name.replace(/\.(?=m)/, `-${String(number)}.`)}`,
      aliases: chance.happens(0.3) ? [`formerly-${String(number)}`] : [],
      places: Array.from({ length: chance.between(0, 2) }, (__, place) => `place-${String(place + 1)}`),
    };
  });
}

/** Sometimes the author gives the order; what to do in an emergency stays first. */
function sectionList(sections: readonly SectionPlan[], firstStays: boolean, chance: Chance): object {
  if (chance.happens(0.8)) return {};
  const names = sections.map(({ file }) => file.replace("sections/", ""));
  const moved = chance.shuffle(names.slice(firstStays ? 1 : 0));
  return { sections: firstStays ? [...names.slice(0, 1), ...moved] : moved };
}

function partTitles(sections: readonly SectionPlan[], chance: Chance): object {
  const used = folders.filter((folder) =>
    sections.some(({ file }) => file.startsWith(`sections/${folder}/`)),
  );
  const titled = used.filter((folder) => folder !== "" && chance.happens(0.5));
  return titled.length === 0
    ? {}
    : { parts: Object.fromEntries(titled.map((folder) => [folder, `The part “${folder}” & more`])) };
}

function randomSettings(chance: Chance, language: string): object {
  const all = {
    subtitle: plainWords(language, chance.between(2, 8), chance),
    description: `${plainWords(language, chance.between(5, 30), chance)}.`,
    url: "https://example.org/handbook",
    authors: chance.pick([["Ann Lee"], ["Ann Lee", "Jörg Müller-Straße", "The Board of Rest & Care"]]),
    publisher: "Rest House “North”",
    version: "1.2-beta",
    licence: "CC BY 4.0",
    cover: { figure: chance.pick(["hand-on-shoulder", "horizon"]) },
    "raw-html": "text",
  };
  return Object.fromEntries(Object.entries(all).filter(() => chance.happens(0.5)));
}
