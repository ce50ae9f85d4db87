import { hung, onOneLine, spaced, type Lines } from "./lines.ts";
import { randomCode } from "./random-code.ts";
import { paragraph } from "./random-paragraph.ts";
import { randomAtoms } from "./random-inlines.ts";
import type { SectionWriter, Surroundings } from "./writer.ts";

export function randomList(ordered: boolean, around: Surroundings, writer: SectionWriter): Lines {
  const { chance } = writer.plan;
  const tight = chance.happens(0.5);
  const start = ordered ? chance.pick([1, 1, 1, 0, 2, 7, 98, 1234]) : 1;
  const count = chance.happens(0.04) ? 30 : chance.between(1, 4);
  return listOf(
    Array.from({ length: count }, () => (tight ? tightItem(around, writer) : looseItem(around, writer))),
    { ordered, start, tight },
    writer,
  );
}

/** A tight list of short points; `opening` stands before the words of each. */
export function points(opening: string, around: Surroundings, writer: SectionWriter): Lines {
  const { chance } = writer.plan;
  const inside = { ...around, depth: around.depth + 1 };
  const items = Array.from({ length: chance.between(1, 4) }, () => {
    if (around.inCard && writer.plan.isPatientInformation) return [opening + sign(around, writer)];
    const [first = "", ...rest] = paragraph(chance.between(2, 12), inside, writer);
    return [opening + first, ...rest];
  });
  return listOf(items, { ordered: false, start: 1, tight: true }, writer);
}

/** No two cards may tell the same sign, or a part of it: each has a word of its own, and no comma. */
function sign(around: Surroundings, writer: SectionWriter): string {
  writer.count += 1;
  const number = writer.plan.sections.indexOf(writer.section) + 1;
  const own = `Sign${inLetters(number)}x${inLetters(writer.count)}`;
  return `${own} *${own}* {{< evidence safety >}} [${own}]{lang=${around.language === "pl" ? "de" : "pl"}}`;
}

function listOf(
  items: readonly Lines[],
  { ordered, start, tight }: { readonly ordered: boolean; readonly start: number; readonly tight: boolean },
  writer: SectionWriter,
): Lines {
  const { chance } = writer.plan;
  // Another mark than the list before, which would go on otherwise.
  writer.count += 1;
  const bullet = ["-", "*", "+"][writer.count % 3] ?? "-";
  const delimiter = writer.count % 2 === 0 ? "." : ")";
  const padding = " ".repeat(chance.pick([1, 1, 2]));
  const marked = items.map((lines, index) => {
    const mark = `${ordered ? `${String(start + index)}${delimiter}` : bullet}${padding}`;
    return hung(mark, " ".repeat(mark.length), lines);
  });
  return tight ? marked.flat() : spaced(marked);
}

/** One paragraph, and perhaps something that may follow it without a free line. */
function tightItem(around: Surroundings, writer: SectionWriter): Lines {
  const { chance } = writer.plan;
  const inside = { ...around, depth: around.depth + 1 };
  if (chance.happens(0.03)) return [""];
  const lines = paragraph(chance.between(1, 15), inside, writer);
  if (inside.depth >= 3 || chance.happens(0.7)) return lines;
  if (chance.happens(0.3)) return [...lines, ...randomCode(chance)];
  const items = Array.from({ length: chance.between(1, 3) }, () => tightItem(inside, writer));
  const list = listOf(items, { ordered: chance.happens(0.4), start: 1, tight: true }, writer);
  // A hyphen alone right below words makes a heading of them.
  return list[0] === "-" ? lines : [...lines, ...list];
}

function looseItem(around: Surroundings, writer: SectionWriter): Lines {
  return writer.randomBlocks(
    writer.plan.chance.pick([1, 1, 2, 3]),
    { ...around, depth: around.depth + 1 },
    writer,
  );
}

export function randomDefinitionList(around: Surroundings, writer: SectionWriter): Lines {
  const { chance } = writer.plan;
  const items = Array.from({ length: chance.between(1, 3) }, () => {
    const inside = { ...around, depth: around.depth + 1 };
    const term = randomAtoms(chance.between(1, 5), { ...inside, oneLine: true }, writer);
    const first = /^\p{L}/u.test(term[0] ?? "") ? [] : [chance.pick(["Term", "Word"])];
    const definitions = Array.from({ length: chance.pick([1, 1, 2]) }, () =>
      hung(":   ", "    ", writer.randomBlocks(chance.pick([1, 1, 2]), inside, writer)),
    );
    return [onOneLine([...first, ...term]), ...(chance.happens(0.4) ? [""] : []), ...spaced(definitions)];
  });
  return spaced(items);
}

/** A number as letters, so that it is part of a word. */
function inLetters(number: number): string {
  return Array.from(String(number), (digit) => "abcdefghij"[Number(digit)] ?? "").join("");
}
