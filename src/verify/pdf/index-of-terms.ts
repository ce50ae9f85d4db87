import { remembered } from "../remembered.ts";
import type { MarkedText } from "./marked-text.ts";
import type { OpenPdf, PdfAnnotation } from "./read-pdf.ts";
import { elementsIn, type StructureElement, type StructureNode } from "./structure.ts";

/** The index behind the sections of a printed book: words, and links to the pages where they are. */
export interface TermIndex {
  readonly section: StructureElement;
  /** From 1, in order. */
  readonly pages: readonly number[];
}

/** A line of the index. */
export interface IndexLine {
  readonly term: string;
  readonly links: readonly { readonly said: string; readonly annotation: PdfAnnotation | undefined }[];
}

/** The section that holds an Index (ISO 32000-1, 14.8.4.2). */
export function isIndexSection(node: StructureNode): boolean {
  return (
    node.kind === "element" &&
    node.role === "Sect" &&
    node.children.some((child) => child.kind === "element" && child.role === "Index")
  );
}

/** Null where a PDF has none. */
export const termIndexOf: (pdf: OpenPdf) => TermIndex | null = remembered(({ tree }: OpenPdf) => {
  const section = elementsIn(tree.children).find(isIndexSection);
  if (section === undefined) return null;
  const pages = elementsIn([section]).flatMap(({ children }) =>
    children.flatMap((child) => (child.kind === "markedContent" ? [child.pageNumber] : [])),
  );
  return { section, pages: [...new Set(pages)].toSorted((a, b) => a - b) };
});

/** Labels of the pages that hold the text: an index is on paper alone. */
export function textPageLabels(pdf: OpenPdf): readonly string[] {
  const own = new Set(termIndexOf(pdf)?.pages);
  return pdf.pageLabels.filter((_, index) => !own.has(index + 1));
}

export function indexLines({ section }: TermIndex, pdf: OpenPdf, text: MarkedText): readonly IndexLine[] {
  const items = elementsIn([section]).filter(({ role }) => role === "LI");
  return items.map((item) => {
    const within = elementsIn([item]);
    const label = within.find(({ role }) => role === "Lbl");
    const links = within.filter(({ role }) => role === "Link");
    return {
      term: label === undefined ? "" : text.textOf(label).trim().replace(/:$/, ""),
      links: links.map((link) => ({
        said: text.textOf(link).trim(),
        annotation: link.children
          .flatMap((child) => (child.kind === "annotation" ? (pdf.annotations.get(child.object) ?? []) : []))
          .at(0),
      })),
    };
  });
}
