import type { Handbook } from "../document/handbook.ts";
import { imprintOf } from "../document/imprint.ts";
import type { ImprintLine } from "../document/imprint.ts";
import { renderDates, renderLineText } from "../html/dates.ts";
import { semanticsOf } from "../html/epub-semantics.ts";
import type { HtmlContext } from "../html/html-context.ts";
import { renderImage } from "../html/images.ts";
import { element, escapeText, type Attributes } from "../html/escape.ts";
import { titlePageFileName, type XhtmlDocument } from "./publication.ts";
import { renderXhtmlDocument } from "./xhtml-document.ts";

/** Title, who wrote it, what it is about, which version it is, and its dates. */
export function renderTitlePage(handbook: Handbook, context: HtmlContext): XhtmlDocument {
  const content = [
    element(
      "h1",
      { id: "title", class: "title-page__title", ...semanticsOf("title") },
      element("span", {}, escapeText(handbook.title)),
    ),
    paragraph({ class: "title-page__subtitle", ...semanticsOf("subtitle") }, handbook.subtitle),
    paragraph({ class: "title-page__description" }, handbook.description),
    renderLogo(handbook, context),
    renderImprint(imprintOf(handbook)),
    renderDates(handbook.dates),
  ];
  return renderXhtmlDocument(handbook, {
    fileName: titlePageFileName,
    title: handbook.title,
    body: element(
      "section",
      { class: "title-page", ...semanticsOf("titlepage"), "aria-labelledby": "title" },
      `\n${content.filter((markup) => markup !== "").join("\n")}\n`,
    ),
  });
}

function paragraph(attributes: Attributes, text: string | null): string {
  return text === null || text === "" ? "" : element("p", attributes, escapeText(text));
}

/** A clinic's logo, above what is said of the clinic. */
function renderLogo({ edition }: Handbook, context: HtmlContext): string {
  const logo = edition?.logo ?? null;
  if (logo === null) return "";
  const image = renderImage(logo.imagePath, logo.alt, { class: "title-page__logo" }, context);
  return element("p", {}, image);
}

function renderImprint(lines: readonly ImprintLine[]): string {
  if (lines.length === 0) return "";
  const groups = lines.map((line) =>
    element("div", {}, element("dt", {}, escapeText(line.label)) + element("dd", {}, renderLineText(line))),
  );
  return element("dl", { class: "title-page__facts" }, groups.join("\n"));
}
