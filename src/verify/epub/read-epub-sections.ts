import { attribute, descendants, findElement, tokens, type MarkupElement } from "../markup/markup.ts";
import { readDocuments } from "../markup/read-documents.ts";
import type { ReadBack } from "../read-back.ts";
import type { EpubPackage } from "./read-epub.ts";

/** Reads the sections of an EPUB in the order of its spine. */
export function readEpubSections(book: EpubPackage): ReadBack {
  return readDocuments(
    book.spine.flatMap((file) => {
      const document = book.documents.get(file);
      const body = document === undefined ? null : findElement(document, "body");
      if (document === undefined || body === null || isFrontMatter(body)) return [];
      const html = findElement(document, "html");
      const language = html === null ? null : (attribute(html, "xml:lang") ?? attribute(html, "lang"));
      return [{ file, root: body, language: language ?? "" }];
    }),
  );
}

const frontMatter = new Set(["cover", "titlepage", "toc"]);

/** Cover, title page and contents hold no section; their own test reads them. */
function isFrontMatter(body: MarkupElement): boolean {
  return [body, ...descendants(body)].some((element) =>
    tokens(element, "epub:type").some((type) => frontMatter.has(type)),
  );
}
