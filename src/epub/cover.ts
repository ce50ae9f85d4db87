import type { Handbook } from "../document/handbook.ts";
import { semanticsOf } from "../html/epub-semantics.ts";
import { element, emptyElement } from "../html/escape.ts";
import { coverDrawingFileName, coverFileName, type XhtmlDocument } from "./publication.ts";
import { renderXhtmlDocument } from "./xhtml-document.ts";

/** The first page: the cover's drawing, and what it says in words for those who do not see it. */
export function renderCover(handbook: Handbook): XhtmlDocument {
  const { title, subtitle, edition } = handbook;
  const alt = [title, subtitle, edition?.clinic].filter((text) => typeof text === "string").join(". ");
  const image = emptyElement("img", {
    class: "cover__image",
    role: "doc-cover",
    src: coverDrawingFileName,
    alt,
  });
  return renderXhtmlDocument(handbook, {
    fileName: coverFileName,
    title: handbook.words.cover,
    body: element(
      "section",
      { class: "cover", ...semanticsOf("cover"), "aria-label": handbook.words.cover },
      image,
    ),
  });
}
