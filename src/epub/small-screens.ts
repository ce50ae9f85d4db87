import { tokens } from "../theme/tokens.ts";

/**
 * What changes where a line holds few words: on a small screen, or in large type.
 *
 * A file of its own, because some older reading systems drop a whole style sheet for one rule that they do not know.
 */
export function renderSmallScreenStyleSheet(): string {
  return `
h1, .care-card__head, .table-scroll, .technique { container-type: inline-size; }
/* A title whose words would not fit is set smaller, before a word has to be broken. */
@container (max-width: 6em) {
  h1 > span { display: block; font-size: 0.77em; }
  .title-page__title > span { font-size: 0.7em; }
  .care-card__title { font-size: 0.88em; }
  /* Head and icon together would be higher than the screen; the words say the same. */
  .care-card__icon { display: none; }
}
@container (min-width: 26em) {
  .technique > .figure:nth-of-type(1) { float: inline-start; margin-inline-end: 1.2em; }
  /* The text goes on below the picture. */
  .technique > h3 ~ h3 { clear: both; }
}
/* White space gives way before words do. */
.key-points, .advice, .callout, .care-card__body, blockquote { padding-inline: min(1em, 4%); }
.margin-note { padding-inline: 0; }
.care-card__head { padding-inline: min(0.8em, 4%); }
ul { padding-inline-start: min(1.5em, 13%); }
dd { margin-inline-start: min(1.5em, 9%); }
.advice ul { padding-inline-start: 0; }
.advice ul > li { padding-inline-start: min(1.9em, 18%); }
.advice__mark { width: min(1.2em, 12%); height: auto; }
@container (max-width: 30em) {${stackedRows(".table-scroll")}}
@container (max-width: 48em) {${stackedRows(".table-scroll--many")}}
/* Engines that can't ask how wide a line is can at least ask how wide the screen is. */
@supports not (container-type: inline-size) {
@media (max-width: 48em) {${stackedRows(".table-scroll")}}
}
`;
}

const { hair } = tokens.border["web-px"];

/** Rows become stacks: the row's heading, then each cell behind the name of its column. */
function stackedRows(table: string): string {
  return `
  ${table} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  ${["table", "caption", "tbody", "tr", "tbody th", "td"].map((part) => `${table} ${part}`).join(", ")} {
    display: block;
  }
  ${table} tr { padding: 0.6em 0; border-top: ${hair}px solid currentColor; }
  ${table} tbody th, ${table} tbody td { border-bottom: 0; padding: 0.1em 0; }
  ${table} .align-center, ${table} .align-end { text-align: start; }
  ${table} td[data-column]::before { content: attr(data-column) ": "; }
  ${table} td:empty { display: none; }
`;
}
