import { onOneLine, wrapped, type Lines } from "./lines.ts";
import { randomAtoms } from "./random-inlines.ts";
import { plainWords } from "./vocabulary.ts";
import type { SectionWriter, Surroundings } from "./writer.ts";

/** A pipe table: any number of columns and rows, empty and wide cells, alignments, with or without a caption. */
export function randomTable(around: Surroundings, writer: SectionWriter): Lines {
  const { chance } = writer.plan;
  const columns = chance.pick([1, 2, 2, 3, 3, 4, 6]);
  const rows = chance.happens(0.05) ? 40 : chance.between(0, 5);
  const cellAround = { ...around, depth: around.depth + 1, oneLine: true, inTable: true };
  const row = (makeCell: () => string): string =>
    `| ${Array.from({ length: columns }, makeCell).join(" | ")} |`;
  const lines = [
    row(() => (chance.happens(0.1) ? "" : cell(chance.between(1, 4)))),
    row(() => chance.pick(["---", ":---", "---:", ":---:"])),
    ...Array.from({ length: rows }, () => row(() => (chance.happens(0.15) ? "" : cell(cellLength())))),
  ];
  if (chance.happens(0.5)) return lines;
  const caption = randomAtoms(chance.between(1, 20), { ...around, depth: around.depth + 1 }, writer);
  // The caption begins with words: a mark right behind "Table:" could be read as something else.
  const words = [`Table: ${plainWords(around.language, 1, chance)}`, ...caption];
  return [...lines, "", ...wrapped(words, 80)];

  function cell(length: number): string {
    const text = onOneLine(randomAtoms(length, cellAround, writer));
    return text.replaceAll(/(?<!\\)\|/g, "\\|");
  }

  function cellLength(): number {
    return chance.happens(0.08) ? 60 : chance.between(1, 8);
  }
}
