import type { MarkdownIt } from "markdown-it";
import type { z } from "zod";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Block, Heading } from "../document/block.ts";
import type { Profile, Section } from "../document/handbook.ts";
import type { Inline } from "../document/inline.ts";
import { plainText } from "../document/plain-text.ts";
import type { Review } from "../document/review.ts";
import type { SourceRange } from "../document/source-range.ts";
import type { Waiver } from "../document/waiver.ts";
import type { SectionFile } from "./content-files.ts";
import { dateLines } from "./dates.ts";
import type { Dates } from "./dates.ts";
import { checkFrontMatter, splitFrontMatter } from "./front-matter.ts";
import { parseLeaflet } from "./leaflet-text.ts";
import { slugify } from "./markdown/heading-ids.ts";
import { numberNotes } from "./markdown/notes.ts";
import { parseMarkdown } from "./markdown/parse-markdown.ts";
import { report } from "./markdown/section-context.ts";
import type { ContentData, SectionContext } from "./markdown/section-context.ts";
import { reviewLine } from "./reviews.ts";
import { sectionTools } from "./section-tools.ts";
import { sectionSchema } from "./schemas/section-schema.ts";
import { parseYaml } from "./yaml.ts";

export interface LoadedSection {
  readonly section: Section;
  readonly file: SectionFile;
  readonly dates: Dates;
}

type SectionMeta = z.infer<typeof sectionSchema>;

/** A section's file with its front matter read, and its Markdown still as it was typed. */
export interface SectionSource {
  readonly file: SectionFile;
  readonly text: string;
  /** Without front matter; its lines are blank. */
  readonly markdown: string;
  /** Null when it does not fit the schema. */
  readonly meta: SectionMeta | null;
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** What all sections of a handbook are read with. */
export interface SectionSettings {
  readonly parser: MarkdownIt;
  readonly data: ContentData;
  readonly language: string;
  readonly profile: Profile;
  /** Names of pages that Carebook makes itself: `reservedIds`, and more where the content asks for more pages. */
  readonly reservedIds: ReadonlySet<string>;
}

/** Names of pages and files that the formats make themselves for every handbook. */
export const reservedIds: ReadonlySet<string> = new Set([
  "index",
  "handbook",
  "downloads",
  "search",
  "a-to-z",
  "diary-tool",
  "offline",
  "changes",
  "404",
  "toc",
  "cover",
  "title-page",
  "content",
  "style",
  "sources",
]);

export function readSectionSource(file: SectionFile, text: string, diagnostics: Diagnostic[]): SectionSource {
  const { frontMatter, markdown } = splitFrontMatter(text);
  diagnostics.push(...checkFrontMatter(text, file.path));
  const { value: meta, placeOf, diagnostics: found } = parseYaml(frontMatter, file.path, sectionSchema, 1);
  diagnostics.push(...found);
  return { file, text, markdown, meta, placeOf };
}

/** Reads one section; `review` is what its records say of the text as it is. */
export function parseSection(
  { file, text, markdown, meta: readMeta, placeOf }: SectionSource,
  review: Review,
  settings: SectionSettings,
  diagnostics: Diagnostic[],
): LoadedSection {
  const start = { file: file.path, line: 1, column: 1 };
  const id = sectionId(file.path);
  if (id === "" || settings.reservedIds.has(id)) {
    diagnostics.push(
      diagnose(
        "section-id-valid",
        start,
        id === ""
          ? "The file name has no letter from a to z that an address could be made of."
          : `Carebook makes a page "${id}" itself.`,
        "Rename the file.",
      ),
    );
  }
  const meta: SectionMeta = readMeta ?? {
    aliases: [],
    dates: {},
    reviews: [],
    waivers: [],
    tools: {},
    quiet: false,
  };
  const context: SectionContext = {
    file: file.path,
    sectionId: id,
    lines: markdown.split("\n"),
    data: settings.data,
    diagnostics,
    ids: new Set([id]),
    waivers: { found: [], waiting: [] },
    nextKey: 0,
    awaitsTitle: meta.title === undefined,
    titleId: null,
    headingLevel: 1,
    levelAbove: 1,
    noteReferenceCount: 0,
    isInCard: false,
  };
  const { blocks: all, notes: found } = parseMarkdown(markdown, settings.parser, context);
  const taken = takeTitle(meta.title, all, context, readMeta === null);
  const { title, blocks, notes } = numberNotes({ ...taken, notes: found }, context);
  const leaflet =
    meta.leaflet === undefined
      ? null
      : parseLeaflet(meta.leaflet, placeOf(["leaflet"]).line, text.split("\n"), settings.parser, context);
  const source: SourceRange = {
    ...start,
    endLine: context.lines.length,
    endColumn: (context.lines.at(-1) ?? "").length + 1,
  };
  const waivers = [
    ...meta.waivers.map((waiver) => sectionWaiver(waiver, text, source)),
    ...context.waivers.found,
  ];
  const { words } = settings.data;
  const tools = sectionTools(meta.tools, blocks, context);
  const section: Section = {
    id,
    aliases: meta.aliases,
    number: null,
    title,
    titleText: plainText(title),
    summary: meta.summary ?? null,
    leaflet,
    blocks,
    notes,
    dates: dateLines(
      meta.dates,
      words,
      settings.language,
      // A section that says nothing of its age says nothing of a review that it has not had.
      review.record === null && meta.dates.written === undefined
        ? null
        : reviewLine(review, words, settings.language, settings.profile),
    ),
    review,
    source,
    ...(meta.leaflet === undefined ? {} : { leafletMarkdown: meta.leaflet }),
    ...(waivers.length === 0 ? {} : { waivers }),
    ...(tools.length === 0 ? {} : { tools }),
    ...(meta.quiet ? { quiet: true } : {}),
    ...(meta.lang === undefined ? {} : { lang: meta.lang }),
    ...(meta.dir === undefined ? {} : { dir: meta.dir }),
  };
  return { section, file, dates: meta.dates };
}

/** `sections/05-techniques.md` is `techniques`; a folder's own page has the folder's name. */
export function sectionId(path: string): string {
  const names = path.replace(/^sections\//, "").split("/");
  const name = withoutNumber((names.at(-1) ?? "").replace(/\.(md|markdown)$/i, ""));
  const folder = names.at(-2);
  const own = /^(index|readme)$/i.test(name) && folder !== undefined ? withoutNumber(folder) : name;
  const slug = slugify(own.normalize("NFKD").replaceAll(/\p{M}/gu, ""))
    .replaceAll(/[^a-z0-9-]/g, "")
    .replaceAll(/^-+|-+$/g, "");
  return /^\d/.test(slug) && !reservedIds.has(slug) ? `section-${slug}` : slug;
}

/** A waiver in front matter is for the whole section; its place is the line that names the rule. */
function sectionWaiver(
  { rule, reason }: { readonly rule: string; readonly reason: string },
  text: string,
  section: SourceRange,
): Waiver {
  const line = text.split("\n").findIndex((candidate) => candidate.includes(rule)) + 1;
  const source = { ...section, line, column: 1, endLine: line, endColumn: 1 };
  return { rule, reason, over: { kind: "section" }, source };
}

export function withoutNumber(name: string): string {
  return name.replace(/^\d+[-_. ]+/, "");
}

/** The title from front matter, or else the first heading, which then no longer stands in the text. */
function takeTitle(
  fromFrontMatter: string | undefined,
  blocks: readonly Block[],
  context: SectionContext,
  broken: boolean,
): { title: readonly Inline[]; blocks: readonly Block[] } {
  const place: SourceRange = { file: context.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const first = blocks.find((block): block is Heading => block.type === "heading");
  if (fromFrontMatter !== undefined) {
    const title: readonly Inline[] = [{ type: "text", value: fromFrontMatter, source: place }];
    // Other tools want the title twice; printed twice it would only be noise.
    const repeated =
      first !== undefined &&
      first === blocks[0] &&
      first.level === 1 &&
      plainText(first.children) === fromFrontMatter;
    return { title, blocks: repeated ? blocks.slice(1) : blocks };
  }
  if (first === undefined) {
    if (broken) return { title: [], blocks };
    report(
      context,
      "section-has-title",
      place,
      "The section has no title.",
      'Start it with a line such as "# Types of massage".',
    );
    return { title: [{ type: "text", value: context.file, source: place }], blocks };
  }
  return { title: titleInlines(first, context), blocks: blocks.filter((block) => block !== first) };
}

/** A title that was written as a heading keeps the heading's language, and the id that its author gave it. */
function titleInlines(heading: Heading, context: SectionContext): readonly Inline[] {
  const { children, source, lang, dir } = heading;
  if (lang === undefined && dir === undefined && context.titleId === null) return children;
  return [
    {
      type: "span",
      id: context.titleId,
      children,
      source,
      ...(lang === undefined ? {} : { lang }),
      ...(dir === undefined ? {} : { dir }),
    },
  ];
}
