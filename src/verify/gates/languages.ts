import { textAt } from "../expected/yaml-values.ts";
import type { FinishedHandbook } from "../finished-handbook.ts";
import { attribute, descendants, findElement, type MarkupElement } from "../markup/markup.ts";
import type { EpubPackage } from "../epub/read-epub.ts";
import { ncxOf } from "../epub/ncx.ts";
import { xmpOf } from "../pdf/xmp.ts";
import { inBook, type Gate } from "./gate.ts";

/** Every file is in the handbook's language and says so (WCAG 3.1.1); parts in another one are compared by parity. */
export const languages: Gate = {
  name: "languages",
  site: ({ pages }, handbook) =>
    [...pages].flatMap(([file, page]) =>
      wrong(handbook, { "html lang": rootAttribute(page, "lang") }).map((message) => ({ file, message })),
    ),
  epub: (epub, handbook) => {
    const { book } = epub;
    const ncx = ncxOf(book);
    return [
      ...[...book.documents].flatMap(([path, document]) =>
        wrong(handbook, {
          "html lang": rootAttribute(document, "lang"),
          "html xml:lang": rootAttribute(document, "xml:lang"),
        }).map((message) => inBook(epub, path, message)),
      ),
      ...wrong(handbook, {
        "dc:language": book.languages[0] ?? null,
        "package xml:lang": attribute(
          findElement(book.packageDocument, "package") ?? book.packageDocument,
          "xml:lang",
        ),
      }).map((message) => inBook(epub, book.packagePath, message)),
      ...otherLanguages(book).map((message) => inBook(epub, book.packagePath, message)),
      ...(ncx === null
        ? []
        : wrong(handbook, {
            "ncx xml:lang": attribute(findElement(ncx.document, "ncx") ?? ncx.document, "xml:lang"),
          }).map((message) => inBook(epub, ncx.path, message))),
    ];
  },
  pdf: ({ file, pdf }, handbook) =>
    wrong(handbook, {
      Lang: pdf.tree.language,
      "dc:language": xmpOf(pdf.file).get("dc:language") ?? null,
    }).map((message) => ({ file, message })),
};

/** Besides its own, a book names the languages that parts of it are in, and no others. */
function otherLanguages(book: EpubPackage): readonly string[] {
  const inText = new Set(
    [...book.documents.values()]
      .flatMap(descendants)
      .flatMap((element) => attribute(element, "xml:lang") ?? []),
  );
  return book.languages
    .filter((language) => !inText.has(language))
    .map((language) => `It names the language "${language}", and nothing in it is in that language.`);
}

function wrong(
  { source }: FinishedHandbook,
  found: Readonly<Record<string, string | null>>,
): readonly string[] {
  const expected = textAt(source.settings, "language") ?? "";
  return Object.entries(found)
    .filter(([, language]) => language !== expected)
    .map(([place, language]) => `${place} is "${language ?? ""}", and the handbook is in "${expected}".`);
}

function rootAttribute(page: MarkupElement, name: string): string | null {
  return attribute(findElement(page, "html") ?? page, name);
}
