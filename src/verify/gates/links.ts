import { checkEpubLinks } from "../links/check-epub-links.ts";
import { checkPdfLinks } from "../links/check-pdf-links.ts";
import { checkSiteLinks } from "../links/check-site-links.ts";
import { inBook, type Gate } from "./gate.ts";

export const links: Gate = {
  name: "links",
  site: ({ pages, files }) => checkSiteLinks(pages, files),
  epub: (epub) => checkEpubLinks(epub.book).map(({ file, message }) => inBook(epub, file, message)),
  pdf: ({ file, pdf }) => checkPdfLinks(pdf).map((message) => ({ file, message })),
};
