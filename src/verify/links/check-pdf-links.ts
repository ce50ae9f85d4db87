import type { PdfTarget } from "../pdf/destinations.ts";
import type { OpenPdf } from "../pdf/read-pdf.ts";
import type { AnnotationReference, StructureNode } from "../pdf/structure.ts";

/**
 * Every link and every outline entry of a PDF leads to a page of it or to an address, and assistive technology finds
 * each link once in the structure tree, on the page where it is (veraPDF does not look at that).
 */
export function checkPdfLinks(pdf: OpenPdf): readonly string[] {
  const references = new Map<number, AnnotationReference[]>();
  for (const reference of pdf.tree.children.flatMap(annotationsIn)) {
    references.set(reference.object, [...(references.get(reference.object) ?? []), reference]);
  }
  const inAnnotations = [...pdf.annotations].flatMap(([object, annotation]) => {
    const name = `Page ${String(annotation.pageNumber)}, annotation ${String(object)}`;
    const found = references.get(object) ?? [];
    const pages = found.map((reference) => reference.pageNumber);
    return [
      // A field to fill in leads nowhere; `tags` says whether a form holds it.
      ...(annotation.subtype === "Widget" ? [] : targetProblems(name, annotation.target)),
      ...(annotation.contents === null || annotation.contents === "" ? [`${name}: says no words`] : []),
      ...(found.length === 1 ? [] : [`${name}: is in the structure tree ${String(found.length)} times`]),
      ...(pages.every((page) => page === annotation.pageNumber)
        ? []
        : [`${name}: the tree has it on another page`]),
    ];
  });
  const gone = [...references.keys()].filter((object) => !pdf.annotations.has(object));
  return [
    ...inAnnotations,
    ...gone.map((object) => `The structure tree holds annotation ${String(object)}, which is on no page`),
    ...pdf.outline.flatMap((entry) => targetProblems(`Outline entry "${entry.title}"`, entry.target)),
    ...[...pdf.named].flatMap(([name, destination]) =>
      destination.pageNumber > 0 ? [] : [`The destination ${name} is on no page`],
    ),
  ];
}

function targetProblems(name: string, target: PdfTarget): readonly string[] {
  switch (target.kind) {
    case "uri":
      return /^(https?|tel|mailto):/.test(target.uri) ? [] : [`${name}: leads to "${target.uri}"`];
    case "destination":
      if (target.destination === null) return [`${name}: no destination is named ${target.name ?? "so"}`];
      return target.destination.pageNumber > 0 ? [] : [`${name}: leads to no page`];
    case "other":
      return [`${name}: leads nowhere`];
  }
}

function annotationsIn(node: StructureNode): readonly AnnotationReference[] {
  if (node.kind === "annotation") return [node];
  return node.kind === "element" ? node.children.flatMap(annotationsIn) : [];
}
