import { pick } from "../../support/random.ts";
import { allPlaces, inBook, inMarkup, replaceAt, replacing, textPlaces } from "./markup.ts";
import type { FaultOperator } from "./operator.ts";

const mark = /<(span|div)[^>]* id="page--[^"]*"[^>]*><\/\1>/g;

/** The paper's page numbers on screen and in the e-book. */
export const pageMarkFaults: readonly FaultOperator[] = [
  ...inMarkup(
    "drop a page mark",
    replacing(mark, () => ""),
    ["whole page", "epub"],
  ),
  ...inMarkup(
    "move a page mark",
    (markup, random) => {
      const marks = textPlaces(markup, mark);
      if (marks.length === 0) return null;
      const place = pick(marks, random);
      const without = replaceAt(markup, place, "");
      const blocks = textPlaces(without, /<(?:p|h[2-6])(?=[\s>])/g).filter(
        ({ start }) => Math.abs(start - place.start) > 5,
      );
      if (blocks.length === 0) return null;
      const block = pick(blocks, random);
      return replaceAt(without, block, place.text + block.text);
    },
    ["whole page", "epub"],
  ),
  ...inMarkup(
    "give a page mark another number",
    replacing(/(?<= id="page--)[^"]+/g, (text) => `${text}0`),
    ["whole page", "epub"],
  ),
  ...inMarkup(
    "call a page mark otherwise",
    replacing(/(?<=pagebreak"[^>]* title="Page )[^"]+/g, (text) => `${text}0`),
    ["epub"],
  ),
  ...(
    [
      ["drop a line of the page list", () => ""],
      [
        "give a line of the page list another label",
        (text: string) => text.replace(/>([^<>]+)<\/a>/, ">$10</a>"),
      ],
      [
        "lead a line of the page list elsewhere",
        (text: string) => text.replace(/href="[^"]*"/, 'href="cover.xhtml"'),
      ],
    ] as const
  ).map(([name, replace]): FaultOperator => ({
    name,
    format: "epub",
    damage: (files, random) =>
      inBook(
        files,
        files.epub.map((entry) => entry.name).filter((path) => path.endsWith("toc.xhtml")),
        (markup, chance) => {
          const lines = allPlaces(markup, /(?<=page-list(?:(?!<\/nav>)[^])*)<li><a[^]*?<\/li>/g).filter(
            ({ text }) => replace(text) !== text,
          );
          if (lines.length === 0) return null;
          const line = pick(lines, chance);
          return replaceAt(markup, line, replace(line.text));
        },
        random,
      ),
  })),
];
