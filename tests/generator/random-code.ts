import type { Chance } from "./chance.ts";
import { fence, type Lines } from "./lines.ts";

/** What would mean something anywhere else. */
const codeLines = [
  "const pressure = 3; // *not emphasis*",
  "",
  "\tindented by a tab",
  "  indented   by spaces",
  "[^1]: no note",
  "::: no container",
  "| no | table |",
  "| --- | --- |",
  "Term",
  "text: no definition",
  "[words]{lang=fr} and \\[escaped\\]",
  "{{< var nothing >}} [@nobody]",
  "<b>no HTML</b> &amp; &lt;",
  "# no heading",
  "a line that is much longer than any page of the printed handbook is wide, so that it has to be broken at some place",
  "└── tree",
];

/** A fenced code block. */
export function randomCode(chance: Chance): Lines {
  const inside = Array.from({ length: chance.between(0, 6) }, () => chance.pick(codeLines));
  const marks = fence(chance.pick(["`", "~"]), inside);
  return [`${marks}${chance.pick(["", "js", " python", "c++ extra words"])}`, ...inside, marks];
}
