import { attribute, descendants, findElement, textOf, type MarkupElement } from "../markup/markup.ts";
import { parseXml } from "../markup/xml.ts";
import { foldWhiteSpace } from "../read-back.ts";
import { remembered } from "../remembered.ts";
import { resolvePath, type EpubPackage } from "./read-epub.ts";

/** The contents and pages for devices from before EPUB 3. */
export interface Ncx {
  readonly path: string;
  readonly document: MarkupElement;
  readonly identifier: string | null;
  readonly title: string;
  readonly contents: readonly NcxEntry[];
  readonly pages: readonly NcxEntry[];
}

export interface NcxEntry {
  readonly text: string;
  readonly level: number;
  /** Path inside the container, with the id behind a `#`. */
  readonly target: string;
}

export const ncxOf: (book: EpubPackage) => Ncx | null = remembered((book: EpubPackage) => {
  const path = book.manifest.find(({ mediaType }) => mediaType === "application/x-dtbncx+xml")?.path ?? "";
  const bytes = book.files.get(path);
  if (bytes === undefined) return null;
  const document = parseXml(new TextDecoder().decode(bytes));
  const title = findElement(document, "docTitle");
  const uid = descendants(document).find((element) => attribute(element, "name") === "dtb:uid");
  return {
    path,
    document,
    identifier: uid === undefined ? null : attribute(uid, "content"),
    title: title === null ? "" : foldWhiteSpace(textOf(title)),
    contents: entriesIn(document, "navPoint", path, 0),
    pages: entriesIn(document, "pageTarget", path, 0),
  };
});

function entriesIn(element: MarkupElement, name: string, path: string, level: number): readonly NcxEntry[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    if (child.name !== name) return entriesIn(child, name, path, level);
    const own = (part: string) =>
      child.children.flatMap((node) => (typeof node !== "string" && node.name === part ? [node] : []));
    const [label] = own("navLabel");
    const [content] = own("content");
    const src = content === undefined ? "" : (attribute(content, "src") ?? "");
    const entry = {
      text: label === undefined ? "" : foldWhiteSpace(textOf(label)),
      level: level + 1,
      target: targetFrom(path, src),
    };
    return [entry, ...entriesIn(child, name, path, level + 1)];
  });
}

/** An address as the container sees it: `OEBPS/a.xhtml#b`. */
export function targetFrom(path: string, href: string): string {
  const hash = href.indexOf("#");
  return resolvePath(path, href) + (hash === -1 ? "" : href.slice(hash));
}
