import { MarkedText } from "../pdf/marked-text.ts";
import { pageReferenceIn, pageReferenceOf, printedNumberAt } from "../pdf/page-references.ts";
import type { OpenPdf } from "../pdf/read-pdf.ts";
import { elementsIn } from "../pdf/structure.ts";

/** Where a link says "(page 12)", 12 is printed at the foot of the page that it leads to. */
export function checkPageReferences(pdf: OpenPdf): readonly string[] {
  const text = new MarkedText(pdf.runs);
  return elementsIn(pdf.tree.children).flatMap((element) => {
    const reference = element.role === "Link" ? pageReferenceOf(element, text) : null;
    if (reference === null) return [];
    const said = pageReferenceIn(reference, text);
    return element.children.flatMap((child) => {
      const target = child.kind === "annotation" ? pdf.annotations.get(child.object)?.target : undefined;
      if (target?.kind !== "destination" || target.destination === null) return [];
      const printed = printedNumberAt(pdf, target.destination);
      return printed === said
        ? []
        : [
            `The link "${text.textOf(element).trim()}" leads to ${printed === null ? "a page without a number" : `page ${String(printed)}`}.`,
          ];
    });
  });
}
