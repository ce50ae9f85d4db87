/**
 * Writes the structure tree and the parent tree (ISO 32000-1, 14.7).
 *
 * pdfkit makes several objects for each element; a book has tens of thousands. Here an element is a few numbers and
 * strings until it is written.
 */
import type { StructureElement } from "../structure/structure-element.ts";
import { n } from "../layout/drawing.ts";
import { reference, textString } from "./pdf-syntax.ts";

/** Where objects go that pdfkit does not make. */
export interface ObjectWriter {
  allocate(): number;
  writeObject(id: number, body: string): void;
}

export interface StructureTree {
  /** Begins a page, or goes back to one; `pageId` is its object. Returns the page's key in the parent tree. */
  startPage(pageId: number): number;
  /** Adds marked content of an element to the tree and returns its identifier on the page. */
  markContent(element: StructureElement): number;
  /** Adds an annotation's reference to an element and returns its key in the parent tree. */
  addAnnotation(element: StructureElement, annotationId: number): number;
  /** Gives an element its place in the tree, also when it has no content. */
  attach(element: StructureElement): void;
  /** The rectangle of a figure, as left, bottom, right and top on its page. */
  setBoundingBox(element: StructureElement, box: readonly [number, number, number, number]): void;
  /** Writes all elements and returns entries for the structure tree root. */
  write(rootId: number): {
    readonly K: string;
    readonly ParentTree: string;
    readonly IDTree: string | null;
    readonly nextKey: number;
  };
}

interface DrawnElement {
  readonly id: number;
  readonly element: StructureElement;
  readonly kids: string[];
  pageId: number | null;
  boundingBox: readonly [number, number, number, number] | null;
}

export function createStructureTree(writer: ObjectWriter): StructureTree {
  const drawn = new Map<StructureElement, DrawnElement>();
  /** Written and forgotten: nothing may be added to them. */
  const written = new WeakSet<StructureElement>();
  const ids: [string, number][] = [];
  const parentTree: (number | number[])[] = [];
  const pages = new Map<number, { readonly id: number; readonly parents: number[]; readonly key: number }>();
  let page = { id: 0, parents: [] as number[], key: 0 };

  function drawnElement(element: StructureElement): DrawnElement {
    const known = drawn.get(element);
    if (known !== undefined) return known;
    if (written.has(element)) throw new Error(`A ${element.type} goes on behind the end of its section.`);
    // Parents first, so that the tree's order is the order of drawing.
    const parent = element.parent === null ? null : drawnElement(element.parent);
    // A section ends where the next one starts, and a book has too many elements to keep them all.
    if (element.type === "Sect" && element.parent?.parent === null) writeFinished();
    const created = { id: writer.allocate(), element, kids: [], pageId: null, boundingBox: null };
    drawn.set(element, created);
    parent?.kids.push(reference(created.id));
    return created;
  }

  /** Writes what is drawn, but for the element that holds all. */
  function writeFinished(): void {
    for (const item of drawn.values()) {
      const { element, id } = item;
      if (element.parent === null) continue;
      if (element.id !== undefined) ids.push([element.id, id]);
      writer.writeObject(id, elementBody(item, drawnElement(element.parent).id));
    }
    for (const element of drawn.keys()) {
      if (element.parent === null) continue;
      drawn.delete(element);
      written.add(element);
    }
  }

  return {
    startPage(pageId) {
      const known = pages.get(pageId);
      page = known ?? { id: pageId, parents: [], key: parentTree.length };
      if (known === undefined) {
        pages.set(pageId, page);
        parentTree.push(page.parents);
      }
      return page.key;
    },
    markContent(element) {
      const target = drawnElement(element);
      const identifier = page.parents.length;
      page.parents.push(target.id);
      target.pageId ??= page.id;
      target.kids.push(
        target.pageId === page.id
          ? String(identifier)
          : `<</Type/MCR/Pg ${reference(page.id)}/MCID ${identifier}>>`,
      );
      return identifier;
    },
    addAnnotation(element, annotationId) {
      const target = drawnElement(element);
      target.kids.push(`<</Type/OBJR/Pg ${reference(page.id)}/Obj ${reference(annotationId)}>>`);
      parentTree.push(target.id);
      return parentTree.length - 1;
    },
    attach(element) {
      drawnElement(element);
    },
    setBoundingBox(element, box) {
      const target = drawnElement(element);
      target.boundingBox = box;
      target.pageId ??= page.id;
    },
    write(rootId) {
      const roots: string[] = [];
      writeFinished();
      for (const item of drawn.values()) {
        roots.push(reference(item.id));
        writer.writeObject(item.id, elementBody(item, rootId));
      }
      const numbers = parentTree.map(
        (entry, key) =>
          `${key} ${typeof entry === "number" ? reference(entry) : `[${entry.map(reference).join(" ")}]`}`,
      );
      ids.sort(([a], [b]) => (a < b ? -1 : 1));
      const names = ids.map(([name, id]) => `${textString(name)} ${reference(id)}`);
      return {
        K: `[${roots.join(" ")}]`,
        ParentTree: `<</Nums[${numbers.join("\n")}]>>`,
        IDTree: names.length === 0 ? null : `<</Names[${names.join(" ")}]>>`,
        nextKey: parentTree.length,
      };
    },
  };
}

function elementBody({ element, kids, pageId, boundingBox }: DrawnElement, parentId: number): string {
  const parts = [`<</Type/StructElem/S/${element.type}/P ${reference(parentId)}`];
  if (pageId !== null) parts.push(`/Pg ${reference(pageId)}`);
  if (element.lang !== undefined) parts.push(`/Lang ${textString(element.lang)}`);
  if (element.alternateText !== undefined) parts.push(`/Alt ${textString(element.alternateText)}`);
  if (element.actualText !== undefined) parts.push(`/ActualText ${textString(element.actualText)}`);
  if (element.expansion !== undefined) parts.push(`/E ${textString(element.expansion)}`);
  if (element.id !== undefined) parts.push(`/ID ${textString(element.id)}`);
  const attributes = elementAttributes(element, boundingBox);
  if (attributes !== "") parts.push(`/A ${attributes}`);
  if (kids.length > 0) parts.push(`/K[${kids.join(" ")}]`);
  return `${parts.join("")}>>`;
}

function elementAttributes(element: StructureElement, boundingBox: DrawnElement["boundingBox"]): string {
  if (element.scope !== undefined) return `<</O/Table/Scope/${element.scope}>>`;
  if (element.listNumbering !== undefined) return `<</O/List/ListNumbering/${element.listNumbering}>>`;
  if (boundingBox !== null) return `<</O/Layout/Placement/Block/BBox[${boundingBox.map(n).join(" ")}]>>`;
  return "";
}
