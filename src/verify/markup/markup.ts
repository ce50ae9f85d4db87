import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";
import { remembered } from "../remembered.ts";

/** An element of HTML or XML, with names as written in XML and in lower case in HTML. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MarkupNode[];
}
export type MarkupNode = MarkupElement | string;

/** Reads an HTML file as a browser does. */
export function parseHtml(html: string): MarkupElement {
  return { name: "#document", attributes: new Map(), children: childrenOf(parse(html)) };
}

export function attribute(element: MarkupElement, name: string): string | null {
  return element.attributes.get(name) ?? null;
}

/** The words of a space-separated attribute: `class`, `role`, `epub:type`. */
export function tokens(element: MarkupElement, name: string): readonly string[] {
  return (attribute(element, name) ?? "").split(/\s+/).filter((token) => token !== "");
}

/** All elements below this one, in document order; many ask for those of a whole page. */
export const descendants: (element: MarkupElement) => readonly MarkupElement[] = remembered(
  (element: MarkupElement) => {
    const found: MarkupElement[] = [];
    addDescendants(element, found);
    return found;
  },
);

function addDescendants(element: MarkupElement, found: MarkupElement[]): void {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    found.push(child);
    addDescendants(child, found);
  }
}

export function findElement(element: MarkupElement, name: string): MarkupElement | null {
  return descendants(element).find((candidate) => candidate.name === name) ?? null;
}

/** All text below, as it is written. */
export function textOf(element: MarkupElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

function childrenOf(node: DefaultTreeAdapterTypes.ParentNode): MarkupNode[] {
  return defaultTreeAdapter.getChildNodes(node).flatMap((child): MarkupNode[] => {
    if (defaultTreeAdapter.isTextNode(child)) return [defaultTreeAdapter.getTextNodeContent(child)];
    if (!defaultTreeAdapter.isElementNode(child)) return [];
    const attributes = defaultTreeAdapter
      .getAttrList(child)
      .map(({ prefix, name, value }): [string, string] => [
        prefix === undefined || prefix === "" ? name : `${prefix}:${name}`,
        value,
      ]);
    return [
      {
        name: defaultTreeAdapter.getTagName(child),
        attributes: new Map(attributes),
        children: childrenOf(child),
      },
    ];
  });
}
