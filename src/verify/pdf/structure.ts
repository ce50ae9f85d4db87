import { remembered } from "../remembered.ts";
import { entry, listed, resolve, type PdfFile } from "./objects.ts";
import { isDictionary, isReference, nameOf, pdfText, type PdfDictionary, type PdfValue } from "./values.ts";

/** An element of the structure tree (ISO 32000-1, 14.7) with what assistive technology asks it for. */
export interface StructureElement {
  readonly kind: "element";
  /** Its object number; 0 for one that is written where it is used. */
  readonly object: number;
  /** After the role map. */
  readonly role: string;
  readonly lang: string | null;
  readonly alt: string | null;
  readonly actualText: string | null;
  /** The words that an abbreviation stands for. */
  readonly expansion: string | null;
  readonly id: string | null;
  /** "Table.Scope" → "Row". */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly StructureNode[];
}

/** What an element holds: elements, marked content, and annotations. */
export type StructureNode = StructureElement | MarkedContentReference | AnnotationReference;

export interface MarkedContentReference {
  readonly kind: "markedContent";
  /** From 1. */
  readonly pageNumber: number;
  readonly markedContentId: number;
}
export interface AnnotationReference {
  readonly kind: "annotation";
  /** The page that the reference says it is on. */
  readonly pageNumber: number;
  /** Its object number. */
  readonly object: number;
}

export interface StructureTree {
  readonly children: readonly StructureNode[];
  /** Object numbers of the pages, in order. */
  readonly pages: readonly number[];
  readonly language: string;
}

export function readStructureTree(file: PdfFile): StructureTree {
  const catalog = entry(file, file.trailer, "Root");
  const pages = pageObjects(file, entry(file, catalog, "Pages"));
  const root = entry(file, catalog, "StructTreeRoot");
  const roles = entry(file, root, "RoleMap");
  const context: TreeContext = {
    file,
    pageNumberOf: (page) => (isReference(page) ? pages.indexOf(page.number) + 1 : 0),
    roleOf: (written) => nameOf(entry(file, roles, written)) ?? written,
  };
  return {
    children: readChildren(context, entryRaw(root, "K"), null),
    pages,
    language: pdfText(entry(file, catalog, "Lang")) ?? "",
  };
}

interface TreeContext {
  readonly file: PdfFile;
  readonly pageNumberOf: (page: PdfValue) => number;
  readonly roleOf: (written: string) => string;
}

function readChildren(context: TreeContext, kids: PdfValue, page: PdfValue): readonly StructureNode[] {
  return listed(context.file, kids).flatMap((kid) => readNode(context, kid, page));
}

function readNode(context: TreeContext, raw: PdfValue, page: PdfValue): readonly StructureNode[] {
  const { file } = context;
  const value = resolve(file, raw);
  if (typeof value === "number") {
    return [{ kind: "markedContent", pageNumber: context.pageNumberOf(page), markedContentId: value }];
  }
  if (!isDictionary(value)) return [];
  const ownPage = value.entries.get("Pg") ?? page;
  const type = nameOf(entry(file, value, "Type"));
  if (type === "MCR") {
    const id = Number(entry(file, value, "MCID"));
    return [{ kind: "markedContent", pageNumber: context.pageNumberOf(ownPage), markedContentId: id }];
  }
  if (type === "OBJR") {
    const object = value.entries.get("Obj") ?? null;
    const number = isReference(object) ? object.number : 0;
    return [{ kind: "annotation", pageNumber: context.pageNumberOf(ownPage), object: number }];
  }
  return [
    {
      kind: "element",
      object: isReference(raw) ? raw.number : 0,
      role: context.roleOf(nameOf(entry(file, value, "S")) ?? ""),
      lang: pdfText(entry(file, value, "Lang")),
      alt: pdfText(entry(file, value, "Alt")),
      actualText: pdfText(entry(file, value, "ActualText")),
      expansion: pdfText(entry(file, value, "E")),
      id: pdfText(entry(file, value, "ID")),
      attributes: attributesOf(file, value),
      children: readChildren(context, value.entries.get("K") ?? null, ownPage),
    },
  ];
}

function attributesOf(file: PdfFile, element: PdfDictionary): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const raw of listed(file, element.entries.get("A"))) {
    const dictionary = resolve(file, raw);
    if (!isDictionary(dictionary)) continue;
    const owner = nameOf(entry(file, dictionary, "O")) ?? "";
    for (const key of dictionary.entries.keys()) {
      const value = entry(file, dictionary, key);
      if (key !== "O") attributes.set(`${owner}.${key}`, nameOf(value) ?? JSON.stringify(value));
    }
  }
  return attributes;
}

/** The leaves of the page tree, in order, by object number. */
function pageObjects(file: PdfFile, node: PdfValue): readonly number[] {
  return listed(file, entryRaw(node, "Kids")).flatMap((kid) => {
    if (!isReference(kid)) return [];
    return nameOf(entry(file, kid, "Type")) === "Pages"
      ? pageObjects(file, resolve(file, kid))
      : [kid.number];
  });
}

function entryRaw(holder: PdfValue, key: string): PdfValue {
  return isDictionary(holder) ? (holder.entries.get(key) ?? null) : null;
}

/** All elements below, outer ones before those inside them; made once for each list. */
export const elementsIn: (nodes: readonly StructureNode[]) => readonly StructureElement[] = remembered(
  (nodes: readonly StructureNode[]) => {
    const elements: StructureElement[] = [];
    const collect = (below: readonly StructureNode[]): void => {
      for (const node of below) {
        if (node.kind !== "element") continue;
        elements.push(node);
        collect(node.children);
      }
    };
    collect(nodes);
    return elements;
  },
);
