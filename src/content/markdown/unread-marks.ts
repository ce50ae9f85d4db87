import type { SourceRange } from "../../document/source-range.ts";
import { report } from "./section-context.ts";
import type { SectionContext } from "./section-context.ts";

/** Marks that people type, or that other tools know, and that would be printed as they stand. */
const marks: readonly { readonly pattern: RegExp; readonly name: string; readonly hint: string }[] = [
  { pattern: /^#{1,6}[^\s#]/, name: "A heading", hint: "Put a space behind the #." },
  { pattern: /^#{7,}/, name: "A heading", hint: "Use at most six #." },
  { pattern: /^[•·◦▪]\s/, name: "A list", hint: "Start each line with a hyphen and a space." },
  {
    pattern: /^:{2,}/,
    name: "A container",
    hint: "Its fence is three colons or more, and the outer one has more of them.",
  },
  { pattern: /\][ ]+\(\S+\)/, name: "A link", hint: "Take the space away between ] and (." },
  { pattern: /\)\[[^\]]*\]/, name: "A link", hint: "Write [text](target)." },
  { pattern: /\]\[[^\]]*\]/, name: "A link", hint: "Write [text](target), or define the reference." },
  { pattern: /\[\s+@\w|\(@\w+\d{4}\w*\)|\[-@/, name: "A citation", hint: "Write [@key], without spaces." },
  { pattern: /\^\[/, name: "A note", hint: "Write [^1], and elsewhere a line [^1]: the note." },
  {
    pattern: /\{#[\w.-]*[^\w.}-][^=}]*\}/,
    name: "An id",
    hint: "Use letters, digits and hyphens: {#my-id}.",
  },
  { pattern: /~~\S/, name: "Struck text", hint: "Leave it out: struck text is not read aloud." },
  { pattern: /^\[[ xX]\]\s/, name: "A check box", hint: "Leave the brackets out." },
  { pattern: /^\[![A-Z]+\]/, name: "A note", hint: "Write ::: note." },
  {
    pattern: /^\|.*\|\s*$/,
    name: "A table",
    hint: "Its second line is | --- | --- |, with as many cells as the first.",
  },
];

/** `markup-is-read`: text that was meant as a mark is no error to the parser, and nobody would know. */
export function reportUnreadMarks(text: string, source: SourceRange, context: SectionContext): void {
  const mark = marks.find(({ pattern }) => pattern.test(text));
  if (mark === undefined) return;
  report(
    context,
    "markup-is-read",
    source,
    `${mark.name} was not read as one; it is printed as it stands: ${excerpt(text, mark.pattern)}`,
    mark.hint,
  );
}

/** Text that looks like our syntax but was not read as such would be printed as it stands, and nobody would know. */
export function reportUnreadSyntax(text: string, source: SourceRange, context: SectionContext): void {
  const note = /\[\^[^\]\s]+\]/.exec(text);
  if (note !== null) {
    report(
      context,
      "note-defined",
      source,
      `There is no note ${note[0]} in this file.`,
      `Add a line "${note[0]}: the note", or remove the mark.`,
    );
  }
  if (/\[@\w/.test(text)) {
    report(
      context,
      "citation-key-exists",
      source,
      "A citation is not in a form that Carebook reads.",
      "Write [@key], or [@one; @two]. Page numbers and other words can't stand in it yet.",
    );
  }
  if (text.includes("](")) {
    report(
      context,
      "link-well-formed",
      source,
      "This looks like a link, but is none.",
      "Write %20 for a space in a file name; and a link can't hold a link, a citation or the mark of a note.",
    );
  }
  if (text.includes("{{<")) {
    report(
      context,
      "shortcode-is-known",
      source,
      "A shortcode is not complete.",
      "Write it on one line, for example {{< evidence weak >}}.",
    );
  }
}

function excerpt(text: string, pattern: RegExp): string {
  const start = Math.max(0, (pattern.exec(text)?.index ?? 0) - 10);
  return text.slice(start, start + 40).trim();
}
