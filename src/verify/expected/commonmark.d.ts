/** The part of commonmark.js that we use; it ships no types. */
declare module "commonmark" {
  export interface Node {
    /** "paragraph", "emph", "softbreak" ... */
    readonly type: string;
    readonly firstChild: Node | null;
    readonly next: Node | null;
    /** Line and column of the first and of the last character, from 1. */
    readonly sourcepos: readonly [readonly [number, number], readonly [number, number]];
    readonly literal: string | null;
    readonly destination: string | null;
    readonly title: string | null;
    readonly level: number;
    readonly listType: "bullet" | "ordered";
    readonly listStart: number | null;
  }

  export class Parser {
    parse(markdown: string): Node;
    /** The link definitions of what was parsed last, by label. */
    readonly refmap: Readonly<Record<string, { readonly destination: string; readonly title: string }>>;
  }

  export class HtmlRenderer {
    render(document: Node): string;
  }
}
