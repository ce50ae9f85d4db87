import type { Handbook } from "../document/handbook.ts";
import { element, emptyElement, escapeText, type Attributes } from "../html/escape.ts";
import { smallScreenStyleSheetFileName, styleSheetFileName, type XhtmlDocument } from "./publication.ts";

/** Puts the content of a body into a whole XHTML document in the handbook's language. */
export function renderXhtmlDocument(
  handbook: Handbook,
  document: { readonly fileName: string; readonly title: string; readonly body: string },
): XhtmlDocument {
  const head = [
    emptyElement("meta", { charset: "utf-8" }),
    element("title", {}, escapeText(document.title)),
    ...[styleSheetFileName, smallScreenStyleSheetFileName].map((href) =>
      emptyElement("link", { rel: "stylesheet", type: "text/css", href }),
    ),
  ];
  const html = element(
    "html",
    {
      xmlns: "http://www.w3.org/1999/xhtml",
      "xmlns:epub": "http://www.idpf.org/2007/ops",
      ...handbookLanguage(handbook),
    },
    `\n${element("head", {}, head.join(""))}\n${element("body", {}, `\n${document.body}\n`)}\n`,
  );
  return {
    fileName: document.fileName,
    title: document.title,
    markup: `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${html}\n`,
  };
}

function handbookLanguage(handbook: Handbook): Attributes {
  return { lang: handbook.language, "xml:lang": handbook.language, dir: handbook.direction };
}
