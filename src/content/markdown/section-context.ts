import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import type { PlainRuleName } from "../../diagnostics/rules.ts";
import type { RowFacet } from "../../document/block.ts";
import type { Inline } from "../../document/inline.ts";
import type { SourceRange } from "../../document/source-range.ts";
import type { Words } from "../../locale/words.ts";
import type { WaiverList } from "./waivers.ts";

/** A table that comes from data: providers, emergency numbers. */
export interface DataTable {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  /** Of each row, where readers may filter them. */
  readonly facets?: readonly (readonly RowFacet[])[];
  /** Of each row: the country that it is for. */
  readonly countries?: readonly string[];
}

/** What the text of any section may draw on. */
export interface ContentData {
  readonly words: Words;
  readonly values: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, DataTable>>;
  readonly rawHtml: "text" | "refuse";
}

/** What is known and gathered while one section is read. */
export interface SectionContext {
  readonly file: string;
  readonly sectionId: string;
  /** The lines of the file, for columns. */
  readonly lines: readonly string[];
  readonly data: ContentData;
  readonly diagnostics: Diagnostic[];
  /** Ids taken so far: headings and spans share them with the section's own id. */
  readonly ids: Set<string>;
  readonly waivers: WaiverList;
  nextKey: number;
  /** The first heading becomes the section's title, and so of level 1, whatever its marks. */
  awaitsTitle: boolean;
  /** The id that the author gave that heading. */
  titleId: string | null;
  /** The level of the last heading outside the container at hand, for the titles that containers get by themselves. */
  headingLevel: number;
  /** The level of the last heading in reading order: none may stand more than one level below it. */
  levelAbove: number;
  noteReferenceCount: number;
  /** A care card holds no other: a reader must not have to find out which urgency a sign has. */
  isInCard: boolean;
}

export function report(
  context: SectionContext,
  rule: PlainRuleName,
  place: Omit<Place, "file">,
  message: string,
  hint: string,
): void {
  context.diagnostics.push(diagnose(rule, { ...place, file: context.file }, message, hint));
}

/** The lines that a block token covers, without the indent of the first. */
export function blockRange(context: SectionContext, map: readonly [number, number] | null): SourceRange {
  const [first, end] = map ?? [0, 1];
  const last = Math.max(first, end - 1);
  const firstLine = context.lines[first] ?? "";
  return {
    file: context.file,
    line: first + 1,
    column: Math.max(0, firstLine.search(/\S/)) + 1,
    endLine: last + 1,
    endColumn: (context.lines[last] ?? "").length + 1,
  };
}

export function takeKey(context: SectionContext): number {
  return context.nextKey++;
}
