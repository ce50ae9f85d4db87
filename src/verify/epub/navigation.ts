import { attribute, descendants, textOf, tokens, type MarkupElement } from "../markup/markup.ts";
import { foldWhiteSpace } from "../read-back.ts";
import { targetFrom } from "./ncx.ts";
import type { EpubPackage } from "./read-epub.ts";

/** A line of one of the lists in the navigation document. */
export interface NavigationLink {
  readonly text: string;
  /** How many lists it stands in. */
  readonly level: number;
  /** Path inside the container, with the id behind a `#`. */
  readonly target: string;
  readonly types: readonly string[];
}

/** The links of the list of that type ("toc", "page-list", "landmarks"), in order. */
export function navigationOf(book: EpubPackage, type: string): readonly NavigationLink[] {
  const document = book.documents.get(book.navigationPath);
  const lists = document === undefined ? [] : descendants(document);
  const nav = lists.find((element) => element.name === "nav" && tokens(element, "epub:type").includes(type));
  return nav === undefined ? [] : linksIn(nav, book.navigationPath, 0);
}

function linksIn(element: MarkupElement, path: string, level: number): readonly NavigationLink[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    if (child.name !== "a") return linksIn(child, path, child.name === "ol" ? level + 1 : level);
    const text = foldWhiteSpace(textOf(child));
    const target = targetFrom(path, attribute(child, "href") ?? "");
    return [{ text, level, target, types: tokens(child, "epub:type") }];
  });
}
