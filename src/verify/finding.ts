/** One promise about the finished files each, in the order in which they are told. */
export const gateNames = [
  "opens",
  "bytes",
  "rebuild",
  "parity",
  "links",
  "headings",
  "alternatives",
  "languages",
  "identifiers",
  "page-list",
  "navigation",
  "tags",
  "outside",
  "container",
  "metadata",
  "hidden",
] as const;

export type GateName = (typeof gateNames)[number];

/** One thing that is not as it has to be, in one finished file. */
export interface VerifyFinding {
  readonly gate: GateName;
  /** Path inside the finished folder; for a file inside the EPUB: `downloads/x.epub/OEBPS/a.xhtml`. */
  readonly file: string;
  readonly message: string;
}

/** What a gate found; its name is added by who asked it. */
export type Problem = Omit<VerifyFinding, "gate">;

/** What each gate promises, as somebody says it who does not make software. */
export const gatePromises: Readonly<Record<GateName, string>> = {
  opens: "Every file can be opened",
  bytes: "The files are the very ones that the build made",
  rebuild: "The same content gives the same files again",
  parity: "Every word, table, link and picture of the content is there, in order",
  links: "Every link leads somewhere",
  headings: "Headings follow each other without a gap",
  alternatives: "Every picture has words for those who can't see it",
  languages: "Every file says which language it is in",
  identifiers: "No name is given twice",
  "page-list": "Page numbers mean the same place on paper, on screen and in the e-book",
  navigation: "Every list of contents names the same sections in the same order",
  tags: "A screen reader gets all of the PDF, and what each part is",
  outside: "Nothing is asked from elsewhere, and no foreign program runs",
  container: "The e-book's package is whole",
  metadata: "Title, dates and descriptions are the same everywhere, and true",
  hidden: "No words are hidden from anybody",
};
