import type { Palette } from "../theme/palette.ts";
import { tokens } from "../theme/tokens.ts";
import { fontFaces } from "./fonts.ts";
import { coverImageFileName } from "./publication.ts";

/**
 * The e-book's style sheet.
 *
 * The reader's own font, size and theme win: no type size in px, and no colour on any text. Boxes get their shape from
 * borders in the colour of the text, and their tint is thin enough that it darkens or lightens whatever ground the reader
 * has chosen: some readers force the colour of the text alone, and would leave it unreadable on a ground of ours.
 *
 * Plain rules only; what needs a newer engine is in small-screens.ts.
 */
export function renderStyleSheet({ color }: Palette): string {
  return [renderFontFaces(), textRules, renderBoxRules(color), tableRules, bookRules].join("\n");
}

const border = tokens.border["web-px"];

/** A colour so thin that text stays as readable as the reader made it. */
function tint(color: string): string {
  const [red, green, blue] = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${tintShare})`;
}

const tintShare = 0.12;

function renderFontFaces(): string {
  return fontFaces
    .map(
      (face) => `@font-face {
  font-family: "${tokens.font.family}";
  font-weight: ${face.weight};
  font-style: normal;
  src: url("${face.fileName}") format("woff2");
  unicode-range: ${face.unicodeRange};
}`,
    )
    .join("\n");
}

const textRules = `
body {
  font-family: "${tokens.font.family}", sans-serif;
  line-height: ${tokens.type.web.body[1]};
  text-align: start;
  overflow-wrap: break-word;
  -webkit-hyphens: none;
  hyphens: none;
}
h1, h2, h3, h4, h5, h6 {
  line-height: 1.2;
  margin: 1.6em 0 0.5em;
  text-align: start;
  page-break-after: avoid;
  break-after: avoid;
}
h1 { font-size: 1.5em; margin-top: 0; }
h2 { font-size: 1.25em; }
h3 { font-size: 1.1em; }
h4, h5, h6 { font-size: 1em; }
p, ul, ol, dl, pre, blockquote, figure, table { margin: 0 0 ${tokens.space["after-paragraph"]}; }
p { orphans: 2; widows: 2; }
ul, ol { padding-inline-start: 1.5em; }
li { margin-bottom: 0.3em; }
em { font-style: normal; font-weight: 700; }
a { color: inherit; text-decoration: underline; text-underline-offset: 0.15em; }
sub, sup { line-height: 0; font-size: 0.8em; }
dt { font-weight: 700; page-break-after: avoid; break-after: avoid; }
dd { margin-inline-start: 1.5em; margin-bottom: 0.5em; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid currentColor; }
pre, code, kbd { font-size: 0.95em; }
/* The space that ends a broken line hangs out of it: inside, for judges of contrast. */
pre > code { display: block; padding-inline-end: 1.1ch; }
pre { white-space: pre-wrap; }
hr { border: 0; border-top: ${border.hair}px solid currentColor; margin: 1.5em 0; }
img { max-width: 100%; height: auto; }
.figure { margin-inline: 0; page-break-inside: avoid; break-inside: avoid; }
.figure img { display: block; max-height: 90vh; object-fit: contain; }
/* Drawings are made for paper: their dark lines would be lost on a reader's night. */
img { background-color: #fff; }
figcaption { margin-top: 0.5em; font-size: 0.95em; }
.summary { font-size: 1.15em; line-height: 1.45; }
.citation { white-space: nowrap; padding: 0.15em 0.2em; }
/* As wide as a fingertip needs where a link comes next. */
.note-reference { padding-inline: 0.2em 0.6em; }
.glossary-reference { text-decoration-style: dotted; }
.glossary dfn { font-style: normal; }
.glossary__say { font-weight: 400; }
.figure-description { margin: 0 0 1em; padding-inline-start: 1em; border-inline-start: 3px solid currentColor; }
.figure-description__label { font-weight: 700; page-break-after: avoid; break-after: avoid; }
.evidence { font-weight: 700; }
.evidence__dots svg { vertical-align: -0.06em; margin-inline-end: 0.5em; }
`;

const renderBoxRules = ({ light }: Palette["color"]) => `
.key-points, .advice, .callout, .care-card { margin: 1.5em 0; }
.key-points, .advice, .callout { padding: 0.9em 1em; }
.advice { page-break-inside: avoid; break-inside: avoid; }
/* A card that is taller than a small screen must start on this one, so it may part between its items. */
.care-card__head {
  page-break-inside: avoid;
  break-inside: avoid;
  page-break-after: avoid;
  break-after: avoid;
}
.care-card li { page-break-inside: avoid; break-inside: avoid; }
.key-points > *:first-child, .advice > *:first-child, .callout > *:first-child { margin-top: 0; }
.key-points > *:last-child, .advice > *:last-child, .callout > *:last-child,
.care-card__body > *:last-child { margin-bottom: 0; }
.key-points h2, .key-points h3, .advice h2, .advice h3, .callout h2, .callout h3 { font-size: 1.1em; }
.key-points {
  background-color: ${tint(light.spruce)};
  border: ${border.do}px solid currentColor;
  border-radius: ${tokens.radius.safe};
}
.key-points > ul > li:first-child { font-weight: 700; }
.advice--do { border: ${border.do}px solid currentColor; border-radius: ${tokens.radius.safe}; }
.advice--dont { border: ${border.dont}px solid currentColor; }
.advice ul { list-style: none; padding-inline-start: 0; }
.advice ul > li { position: relative; padding-inline-start: 1.9em; }
.advice__mark { position: absolute; left: 0; top: 0.15em; }
[dir="rtl"] .advice__mark { left: auto; right: 0; }
.callout { border-inline-start: 3px solid currentColor; padding-block: 0; }
/* Name, picture and text of a kind of treatment: the picture is small, and beside the text where there is room. */
.technique { margin: 2em 0; }
.technique > .figure:nth-of-type(1) { width: 9em; max-width: 100%; }
.technique > .figure:nth-of-type(1) img { box-sizing: border-box; border: ${border.hair}px solid currentColor; border-radius: ${tokens.radius.safe}; }
/* A remark: the lamp's line of the margin notes on the site, in the colour of the text. */
.margin-note { border-inline-start: 0; border-top: ${border.section}px solid currentColor; padding: 0.6em 0 0; font-size: 0.95em; }
.care-card { border: ${border.soon}px solid currentColor; }
/* In the colour of the text: a reader's own night colours would swallow the red, and with it the strongest border. */
.care-card--emergency { border: ${border.emergency}px solid currentColor; }
.care-card--urgent { border-width: ${border.urgent}px; }
.care-card__head {
  /* Words that find no room beside the icon go below it. */
  display: flex;
  flex-wrap: wrap;
  margin: 0;
  padding: 0.6em 0.8em;
  font-size: 1.15em;
  border-bottom: ${border.soon}px solid currentColor;
}
.care-card__icon { flex: none; margin-inline-end: 0.6em; }
.care-card__title { flex: 1 1 8em; min-width: 0; }
.care-card--emergency > .care-card__head {
  background-color: ${tint(light.garnet)};
  border-bottom-width: ${border.emergency}px;
}
.care-card--urgent > .care-card__head {
  background-color: ${tint(light.lamp)};
  border-bottom-width: ${border.urgent}px;
}
.care-card__body { padding: 0.8em 1em; }
.care-card__body ul { list-style: square; }
`;

const tableRules = `
/* Columns of one width, because a long address would else push the others off the page. */
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 0.95em; line-height: 1.4; }
caption {
  text-align: start;
  font-weight: 700;
  padding-bottom: 0.4em;
  page-break-after: avoid;
  break-after: avoid;
}
th, td {
  padding: 0.45em 0.9em 0.45em 0;
  text-align: start;
  vertical-align: top;
  border-bottom: ${border.hair}px solid currentColor;
}
thead th, thead td { border-bottom-width: ${border.section}px; vertical-align: bottom; }
tr { page-break-inside: avoid; break-inside: avoid; }
thead, thead tr { page-break-after: avoid; break-after: avoid; }
.align-center { text-align: center; }
.align-end { text-align: end; }
table .evidence { white-space: normal; }
.dates, .title-page__facts { border-top: ${border.section}px solid currentColor; padding-top: 0.6em; margin-top: 2em; }
.dates div, .title-page__facts div { display: inline-block; margin-inline-end: 1.5em; margin-bottom: 0.5em; vertical-align: top; }
.dates dd, .title-page__facts dd { margin: 0; }
.dates__empty {
  display: inline-block;
  width: 0.65em;
  height: 0.65em;
  margin-inline-end: 0.4em;
  border: 1.5px solid currentColor;
}
`;

const bookRules = `
.cover { margin: 0; padding: 0; text-align: center; page-break-inside: avoid; break-inside: avoid; }
/* The raster image lies below the drawing, for readers that cannot show SVG. */
.cover__image {
  display: block;
  margin: 0 auto;
  max-width: 100%;
  height: 100vh;
  object-fit: contain;
  background: url("${coverImageFileName}") center / contain no-repeat;
}
.title-page__title { font-size: 2.2em; margin-top: 1em; }
.title-page__subtitle { font-size: 1.3em; line-height: 1.35; }
.title-page__logo { width: auto; height: auto; max-width: 100%; max-height: 4em; }
.title-page__facts + .dates { margin-top: 1em; }
.part-title {
  font-weight: 700;
  border-bottom: ${border.section}px solid currentColor;
  page-break-after: avoid;
  break-after: avoid;
}
/* Some readers do not know the hidden attribute, and would print the page list. */
[hidden] { display: none; }
nav ol { list-style: none; padding-inline-start: 0; }
nav ol ol { padding-inline-start: 1.2em; }
nav > ol > li > a { font-weight: 700; }
.notes { border-top: ${border.hair}px solid currentColor; margin-top: 2em; padding-top: 0.8em; }
.notes h2 { font-size: 1.15em; margin-top: 0; }
.sources > li { margin-bottom: 1.2em; }
.sources p, .notes li p { margin-bottom: 0.25em; }
.source__kind { font-weight: 700; }
.notes .back-links a { display: inline-block; margin-inline-end: 0.8em; }
`;
