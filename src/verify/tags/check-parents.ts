import { entry, listed, resolve, type PdfFile } from "../pdf/objects.ts";
import type { OpenPdf } from "../pdf/read-pdf.ts";
import { elementsIn, type StructureElement } from "../pdf/structure.ts";
import { isDictionary, isReference, pdfText, type PdfValue } from "../pdf/values.ts";

/**
 * From a mark or a link on a page back to its element: the parent tree, the parent of each element, and the names of
 * notes (ISO 32000-1, 14.7.4.4). A screen reader that follows the pointer or the caret goes this way.
 */
export function checkParents(pdf: OpenPdf): readonly string[] {
  const { file } = pdf;
  const root = entry(file, entry(file, file.trailer, "Root"), "StructTreeRoot");
  const parents = numberTree(file, entry(file, root, "ParentTree"));
  const elements = elementsIn(pdf.tree.children);
  return [
    ...elements.flatMap((element) => [
      ...markProblems(element, pdf, parents),
      ...annotationProblems(element, pdf, parents),
      ...childProblems(element, file),
    ]),
    ...nameProblems(elements, nameTree(file, entry(file, root, "IDTree"))),
  ];
}

type ParentTree = ReadonlyMap<number, PdfValue>;

function markProblems(element: StructureElement, pdf: OpenPdf, parents: ParentTree): readonly string[] {
  return element.children.flatMap((child) => {
    if (child.kind !== "markedContent") return [];
    const page = { type: "reference", number: pdf.tree.pages[child.pageNumber - 1] ?? 0 } as const;
    const key = entry(pdf.file, page, "StructParents");
    const list = typeof key === "number" ? listed(pdf.file, parents.get(key)) : [];
    return leadsTo(list[child.markedContentId], element)
      ? []
      : [
          `Page ${String(child.pageNumber)}, mark ${String(child.markedContentId)}: the way back does not lead to its ${element.role}.`,
        ];
  });
}

function annotationProblems(element: StructureElement, pdf: OpenPdf, parents: ParentTree): readonly string[] {
  return element.children.flatMap((child) => {
    if (child.kind !== "annotation") return [];
    const key = entry(pdf.file, { type: "reference", number: child.object }, "StructParent");
    const parent = typeof key === "number" ? parents.get(key) : undefined;
    return leadsTo(parent, element)
      ? []
      : [
          `Page ${String(child.pageNumber)}, link ${String(child.object)}: the way back does not lead to its ${element.role}.`,
        ];
  });
}

function childProblems(element: StructureElement, file: PdfFile): readonly string[] {
  return element.children.flatMap((child) => {
    if (child.kind !== "element" || child.object === 0) return [];
    const holder = file.objects.get(child.object)?.value ?? null;
    const parent = isDictionary(holder) ? holder.entries.get("P") : undefined;
    return leadsTo(parent, element)
      ? []
      : [`The ${child.role} in object ${String(child.object)} names another parent.`];
  });
}

function nameProblems(
  elements: readonly StructureElement[],
  names: ReadonlyMap<string, PdfValue>,
): readonly string[] {
  const named = elements.filter(({ id }) => id !== null);
  return [
    ...elements
      .filter(({ role, id }) => role === "Note" && (id === null || id === ""))
      .map(({ object }) => `The note in object ${String(object)} has no name.`),
    ...named
      .filter((element) => !leadsTo(names.get(element.id ?? ""), element))
      .map(({ id }) => `The name "${id ?? ""}" does not lead to its element.`),
  ];
}

function leadsTo(value: PdfValue | undefined, element: StructureElement): boolean {
  return value !== undefined && isReference(value) && value.number === element.object;
}

function numberTree(file: PdfFile, node: PdfValue): ParentTree {
  return new Map(
    pairs(file, node, "Nums").map(([key, value]): [number, PdfValue] => [Number(resolve(file, key)), value]),
  );
}

function nameTree(file: PdfFile, node: PdfValue): ReadonlyMap<string, PdfValue> {
  return new Map(
    pairs(file, node, "Names").map(([key, value]): [string, PdfValue] => [
      pdfText(resolve(file, key)) ?? "",
      value,
    ]),
  );
}

function pairs(
  file: PdfFile,
  node: PdfValue,
  key: "Nums" | "Names",
): readonly (readonly [PdfValue, PdfValue])[] {
  const own = listed(file, entry(file, node, key));
  const kids = listed(file, entry(file, node, "Kids")).flatMap((kid) => pairs(file, resolve(file, kid), key));
  return [
    ...own.flatMap((value, index): (readonly [PdfValue, PdfValue])[] =>
      index % 2 === 0 ? [[value, own[index + 1] ?? null]] : [],
    ),
    ...kids,
  ];
}
