import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { readZip } from "../../src/verify/epub/zip.ts";

/** What the test itself reads in a book, to compare with what a reader engine makes of it. */
export interface Book {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, Uint8Array>;
  /** Paths in the container, in reading order. */
  readonly spine: readonly string[];
  readonly mediaTypes: ReadonlyMap<string, string>;
  readonly navigationPath: string;
}

export function loadBook(distFolder: string): Book {
  const name = readdirSync(distFolder, { recursive: true, encoding: "utf8" }).find((path) =>
    path.endsWith(".epub"),
  );
  if (name === undefined) throw new Error(`${distFolder} has no .epub`);
  return openBook(readFileSync(join(distFolder, name)));
}

export function openBook(bytes: Uint8Array): Book {
  const entries = new Map(readZip(bytes).map((entry) => [entry.name, entry.data]));
  const packagePath = [...entries.keys()].find((path) => path.endsWith(".opf"));
  if (packagePath === undefined) throw new Error("The book has no package document");
  const elements = allElements(parseFragment(entryText(entries, packagePath)));
  const items = elements.filter(({ tagName }) => tagName === "item").map(attributesOf);
  const path = (href: string | undefined) =>
    posix.join(posix.dirname(packagePath), decodeURIComponent(href ?? ""));
  const navigation = items.find(({ properties }) => properties?.split(" ").includes("nav"));
  return {
    bytes,
    entries,
    spine: elements
      .filter(({ tagName }) => tagName === "itemref")
      .map(attributesOf)
      .map(({ idref }) => path(items.find(({ id }) => id === idref)?.["href"])),
    mediaTypes: new Map(items.map((item) => [path(item["href"]), item["media-type"] ?? ""])),
    navigationPath: path(navigation?.["href"]),
  };
}

/** The targets that a `nav` of the navigation document lists, as written. */
export function navigationTargets(book: Book, type: "toc" | "page-list"): readonly string[] {
  const markup = entryText(book.entries, book.navigationPath);
  const nav = allElements(parseFragment(markup)).find(
    (element) => element.tagName === "nav" && attributesOf(element)["epub:type"] === type,
  );
  if (nav === undefined) return [];
  return allElements(nav).flatMap((element) => {
    const { href } = attributesOf(element);
    return element.tagName === "a" && href !== undefined ? [href] : [];
  });
}

function entryText(entries: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder().decode(entries.get(path));
}

type Element = DefaultTreeAdapterTypes.Element;

function allElements(parent: DefaultTreeAdapterTypes.ParentNode): readonly Element[] {
  return parent.childNodes.flatMap((node) => ("tagName" in node ? [node, ...allElements(node)] : []));
}

function attributesOf(element: Element): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}
