/**
 * What the author wrote, as a second pair of eyes reads it: only what decides which words readers meet, and in which
 * order. It knows nothing of the document model.
 */
export type SourceBlock =
  | { readonly type: "paragraph"; readonly inlines: readonly SourceInline[] }
  | SourceHeading
  | {
      readonly type: "list";
      readonly start: number | null;
      readonly items: readonly (readonly SourceBlock[])[];
    }
  | { readonly type: "quotation"; readonly blocks: readonly SourceBlock[] }
  | { readonly type: "code"; readonly text: string }
  | SourceTable
  | { readonly type: "definitions"; readonly items: readonly SourceDefinition[] }
  | SourceFigure
  | SourceContainer
  | { readonly type: "data"; readonly name: SourceTableName };

/** Tables that stand in data files. */
export type SourceTableName = "providers" | "registers" | "emergency-numbers" | "evaluations";

export interface SourceHeading {
  readonly type: "heading";
  readonly level: number;
  readonly inlines: readonly SourceInline[];
  readonly attributes: SourceAttributes;
}
export interface SourceTable {
  readonly type: "table";
  readonly caption: readonly SourceInline[] | null;
  readonly header: readonly (readonly SourceInline[])[];
  readonly rows: readonly (readonly (readonly SourceInline[])[])[];
}
export interface SourceDefinition {
  readonly terms: readonly (readonly SourceInline[])[];
  readonly definitions: readonly (readonly SourceBlock[])[];
}
export interface SourceFigure {
  readonly type: "figure";
  readonly alt: string;
  readonly caption: readonly SourceInline[];
  readonly attributes: SourceAttributes;
  /** `::: description` behind it. */
  readonly description: SourceContainer | null;
}
export interface SourceContainer {
  readonly type: "container";
  readonly name: string;
  /** "emergency" in `::: care-card emergency`. */
  readonly argument: string;
  readonly attributes: SourceAttributes;
  readonly title: SourceHeading | null;
  readonly blocks: readonly SourceBlock[];
}

export interface SourceText {
  readonly type: "text";
  readonly text: string;
  /** Code or a key: no word of the language. */
  readonly isCode?: true;
}

export type SourceInline =
  | SourceText
  | { readonly type: "term"; readonly entry: string; readonly text: string }
  | { readonly type: "break" }
  | {
      readonly type: "link";
      readonly href: string;
      readonly inlines: readonly SourceInline[];
      readonly attributes: SourceAttributes;
    }
  | { readonly type: "image"; readonly alt: string; readonly attributes: SourceAttributes }
  | {
      readonly type: "span";
      readonly attributes: SourceAttributes;
      readonly inlines: readonly SourceInline[];
    }
  | { readonly type: "note"; readonly label: string }
  | { readonly type: "citation"; readonly keys: readonly string[] }
  | { readonly type: "evidence"; readonly level: string }
  | { readonly type: "value"; readonly name: string };

/** `{#its-id lang=fr decorative}` */
export interface SourceAttributes {
  readonly id: string | null;
  readonly lang: string | null;
}

export const noAttributes: SourceAttributes = { id: null, lang: null };

/** Whether what stands in braces are attributes: other braces are text. */
export function isAttributeList(text: string): boolean {
  return /^\s*(?:(?:#[^\s{}#.=]+|\.[\w-]+|[\w-]+=(?:"[^"]*"|[^\s"{}]+)|decorative(?=\s|$))\s*)+$/.test(text);
}

export function parseAttributes(text: string): SourceAttributes {
  return {
    id: /(?:^|\s)#([^\s}]+)/.exec(text)?.[1] ?? null,
    lang: /(?:^|\s)lang="?([^\s}"]+)/.exec(text)?.[1] ?? null,
  };
}
