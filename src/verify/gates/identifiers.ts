import { ncxOf } from "../epub/ncx.ts";
import { idsOf } from "../links/check-site-links.ts";
import { repeated } from "../links/repeated.ts";
import { elementsIn } from "../pdf/structure.ts";
import { inBook, type Gate } from "./gate.ts";

/** A name that stands twice in a file leads to the wrong one of two places. */
export const identifiers: Gate = {
  name: "identifiers",
  site: ({ pages }) =>
    [...pages].flatMap(([file, page]) => twice(idsOf(page)).map((message) => ({ file, message }))),
  epub: (epub) => {
    const { book } = epub;
    const ncx = ncxOf(book);
    const documents = [
      ...book.documents,
      [book.packagePath, book.packageDocument] as const,
      ...(ncx === null ? [] : [[ncx.path, ncx.document] as const]),
    ];
    return documents.flatMap(([path, document]) =>
      twice(idsOf(document)).map((message) => inBook(epub, path, message)),
    );
  },
  pdf: ({ file, pdf }) =>
    [
      ...twice(elementsIn(pdf.tree.children).flatMap(({ id }) => id ?? [])),
      ...twice(pdf.destinationNames),
    ].map((message) => ({ file, message })),
};

function twice(names: readonly string[]): readonly string[] {
  return [
    ...repeated(names).map((name) => `The name "${name}" stands there more than once.`),
    ...(names.some((name) => name === "" || /\s/.test(name)) ? ["A name is empty or holds a space."] : []),
  ];
}
