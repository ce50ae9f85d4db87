import { basename } from "node:path";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { darkImagePath } from "../document/handbook.ts";
import type { DateLine, ImageAsset } from "../document/handbook.ts";
import type { Edition, EditionColours } from "../document/edition.ts";
import type { ImprintLine } from "../document/imprint.ts";
import type { Review } from "../document/review.ts";
import { fill } from "../locale/words.ts";
import type { Words } from "../locale/words.ts";
import { findFaint, nearestThatPasses } from "../theme/palette.ts";
import type { BrandTheme } from "../theme/palette.ts";
import { loadText } from "./content-files.ts";
import { emergencyNumberOf } from "./data-files.ts";
import type { DataFiles } from "./data-files.ts";
import { dateInWords } from "./dates.ts";
import { loadImage, resolveImagePath } from "./images.ts";
import { reviewOf } from "./reviews.ts";
import { editionSchema } from "./schemas/edition-schema.ts";
import type { EditionFile } from "./schemas/edition-schema.ts";
import { countryName } from "./tables-from-data.ts";
import { parseYaml } from "./yaml.ts";

/** What a clinic's file asks for; `transforms/apply-edition.ts` makes a handbook of it. */
export interface LoadedEdition {
  readonly edition: Edition;
  /** Its file inside the content folder. */
  readonly file: string;
  /** Null: that of the handbook. */
  readonly country: EditionCountry | null;
  readonly url: string | null;
  /** "Do not use after"; null where the clinic gives no day. */
  readonly expires: DateLine | null;
  /** The logo and, where there is one, its picture for dark pages. */
  readonly logo: readonly ImageAsset[];
}

export interface EditionCountry {
  /** ISO 3166. */
  readonly code: string;
  /** In the handbook's language. */
  readonly name: string;
  readonly emergencyNumber: string;
}

/** What editions are read beside. */
export interface EditionContext {
  readonly contentFolder: string;
  readonly files: readonly string[];
  readonly data: DataFiles;
  readonly words: Words;
  readonly language: string;
  /** The day by which the text has to be looked at again. */
  readonly nextReview: string | undefined;
  /** Of the handbook as a whole. */
  readonly review: Review;
}

export const editionsFolder = "editions/";

/** `editions/north-ward.yaml` is `north-ward`; null for what is no edition. */
export function editionNameOf(path: string): string | null {
  return /^editions\/([^/]+)\.yaml$/.exec(path)?.[1] ?? null;
}

/** Reads editions/, in file-name order. An edition with an error is left out, and its error told. */
export async function loadEditions(
  context: EditionContext,
  diagnostics: Diagnostic[],
): Promise<readonly LoadedEdition[]> {
  const inFolder = context.files.filter((path) => path.startsWith(editionsFolder));
  const editions: LoadedEdition[] = [];
  for (const file of inFolder) {
    const name = editionNameOf(file);
    if (name !== null) editions.push(...(await loadEdition(file, name, context, diagnostics)));
    else if (!/\.(png|jpe?g|svg)$/i.test(file)) diagnostics.push(unusedFile(file));
  }
  return editions;
}

async function loadEdition(
  file: string,
  name: string,
  context: EditionContext,
  diagnostics: Diagnostic[],
): Promise<readonly LoadedEdition[]> {
  const found: Diagnostic[] = [];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
    const message = `The name of the file, "${basename(file)}", stands in addresses, and can't there.`;
    const hint = "Use lower-case letters, digits and hyphens, such as north-ward.yaml.";
    found.push(diagnose("edition-name-valid", { file, line: 1, column: 1 }, message, hint));
  }
  const text = await loadText(context.contentFolder, file, found);
  const parsed = text === null ? null : parseYaml(text, file, editionSchema);
  found.push(...(parsed?.diagnostics ?? []));
  const settings = parsed?.value ?? null;
  if (parsed === null || settings === null) {
    diagnostics.push(...found);
    return [];
  }
  const { placeOf } = parsed;
  const { country: code, url, document } = settings;
  const { words, language, review } = context;
  const logo = await loadLogo(settings, placeOf, context, found);
  const country = code === undefined ? null : countryOf(code, placeOf(["country"]), context, found);
  const own = reviewOf(settings.reviews, { hash: review.hash, leafletHash: null }, placeOf);
  found.push(...checkExpiry(settings, placeOf(["document", "expires"]), context));
  const [first] = logo;
  const edition: Edition = {
    name,
    clinic: settings.name,
    logo: first === undefined ? null : { imagePath: first.path, alt: settings.logo?.alt ?? "" },
    colours: coloursOf(settings, placeOf, found),
    phone: settings.contacts.phone ?? null,
    hours: settings.hours ?? null,
    address: settings.contacts.address ?? null,
    mail: settings.contacts.mail ?? null,
    web: settings.contacts.web ?? null,
    control: controlLines(document, words, language),
    review: reviewSentence(own, settings.name, words, language),
    paper: settings.paper ?? null,
  };
  if (own.status === "changed") found.push(changedSinceReview(own, settings.name));
  diagnostics.push(...found);
  if (found.some(({ severity }) => severity === "error")) return [];
  const { expires } = document;
  return [
    {
      edition,
      file,
      country,
      url: url ?? null,
      expires: expires === undefined ? null : expiryLine(expires, context),
      logo,
    },
  ];
}

type PlaceOf = (path: readonly PropertyKey[]) => Place;

async function loadLogo(
  { logo }: EditionFile,
  placeOf: PlaceOf,
  { contentFolder, files }: EditionContext,
  diagnostics: Diagnostic[],
): Promise<readonly ImageAsset[]> {
  if (logo === undefined) return [];
  const place = placeOf(["logo", "file"]);
  const path = resolveImagePath({ href: logo.file, place }, diagnostics);
  if (path === null) return [];
  const paths = [path, darkImagePath(path)].filter((each) => each === path || files.includes(each));
  const images = await Promise.all(paths.map((each) => loadImage(contentFolder, each, place, diagnostics)));
  return images.filter((image) => image !== null);
}

function countryOf(
  code: string,
  place: Place,
  { data, language }: EditionContext,
  diagnostics: Diagnostic[],
): EditionCountry | null {
  const emergencyNumber = emergencyNumberOf(code, data.emergencyNumbers, place, diagnostics);
  return emergencyNumber === null ? null : { code, name: countryName(code, language), emergencyNumber };
}

function coloursOf(
  { colours }: EditionFile,
  placeOf: PlaceOf,
  diagnostics: Diagnostic[],
): EditionColours | null {
  if (colours === undefined) return null;
  const { main, "main-dark": written } = colours;
  const mainDark = written ?? nearestThatPasses(main, "dark");
  check(main, "main", "light");
  check(mainDark, "main-dark", "dark");
  return { main, mainDark };

  function check(colour: string, key: "main" | "main-dark", theme: BrandTheme): void {
    const faint = findFaint(colour, theme);
    if (faint === null) return;
    const { where, contrast, needed, nearest } = faint;
    diagnostics.push(
      diagnose(
        "edition-colour-has-contrast",
        placeOf(["colours", key]),
        `The colour ${colour} is too faint ${where}: its contrast is ${roundedDown(contrast)} to 1, and it has to be ${needed} to 1.`,
        `The nearest colour that can be read everywhere is "${nearest}".`,
      ),
    );
  }
}

/** Rounded, 6.96 would look like the 7 that it is not. */
function roundedDown(contrast: number): string {
  return (Math.floor(contrast * 10) / 10).toFixed(1);
}

function controlLines(
  { number, owner, approver }: EditionFile["document"],
  words: Words,
  language: string,
): readonly ImprintLine[] {
  const lines: ImprintLine[] = [];
  if (number !== undefined) lines.push({ label: words.documentNumber, text: number });
  if (owner !== undefined) lines.push({ label: words.documentOwner, text: owner });
  if (approver !== undefined) {
    const date = dateInWords(approver.date, language);
    lines.push({ label: words.approvedBy, text: fill(words.personOnDate, { ...approver, date }) });
  }
  return lines;
}

/** Never silent: readers take a clinic's name on a text for its word that the text is right. */
function reviewSentence({ status, record }: Review, clinic: string, words: Words, language: string): string {
  if (record === null) return fill(words.clinicHasNotReviewed, { clinic });
  const phrase = status === "current" ? words.clinicReviewed : words.clinicReviewIsOfEarlierText;
  const { name, role, date } = record;
  return fill(phrase, { clinic, name, role, date: dateInWords(date, language) });
}

/** The handbook's own day comes first where it is earlier: a clinic can't make a text last longer. */
function expiryLine(expires: string, { nextReview, words, language }: EditionContext): DateLine {
  const date = nextReview !== undefined && nextReview < expires ? nextReview : expires;
  return { kind: "nextReview", label: words.doNotUseAfter, text: dateInWords(date, language), date };
}

function checkExpiry(
  { document }: EditionFile,
  place: Place,
  { nextReview }: EditionContext,
): readonly Diagnostic[] {
  const { expires } = document;
  if (expires === undefined || nextReview === undefined || expires <= nextReview) return [];
  const message = `The edition expires on ${expires}, and the text has to be looked at again by ${nextReview}: that day is printed.`;
  return [diagnose("edition-expires-with-text", place, message, `Write ${nextReview}, or an earlier day.`)];
}

function changedSinceReview({ record, hash }: Review, clinic: string): Diagnostic {
  const place = record?.source ?? { file: "", line: 1, column: 1 };
  const message = `The text is not the one that ${clinic} reviewed, and the edition says so.`;
  const hint = `Ask for a new review. The text as it is now has the hash ${hash.slice(0, 16)}.`;
  return diagnose("review-covers-this-text", place, message, hint);
}

function unusedFile(file: string): Diagnostic {
  const message = "This file lies among the editions, and is none.";
  const hint = "Name it editions/NAME.yaml, or move it away.";
  return diagnose("file-is-used", { file, line: 1, column: 1 }, message, hint);
}
