import type { Atoms } from "./random-inlines.ts";

/** Lines of Markdown. */
export type Lines = readonly string[];

/** Sets atoms into lines of at most so many characters; a line begins with a letter, so that none starts a block. */
export function wrapped(atoms: Atoms, width: number): Lines {
  const lines: string[] = [""];
  for (const atom of atoms) {
    const last = lines.at(-1) ?? "";
    const [words = "", ...more] = atom.split("\n");
    if (last === "") lines[lines.length - 1] = words;
    else if (last.length + words.length >= width && /^\p{L}/u.test(words)) lines.push(words);
    else lines[lines.length - 1] = `${last} ${words}`;
    if (more.length > 0) lines.push("");
  }
  return lines.filter((line) => line !== "");
}

export function onOneLine(atoms: Atoms): string {
  return atoms.join(" ");
}

/** Puts a mark before the first line and an indent before the others. */
export function hung(mark: string, indent: string, lines: Lines): Lines {
  return lines.map((line, index) => (index === 0 ? mark + line : line === "" ? "" : indent + line).trimEnd());
}

/** Blocks with a free line between each two. */
export function spaced(blocks: readonly Lines[]): Lines {
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

/** A fence of more signs than any line inside has. */
export function fence(sign: string, inside: Lines): string {
  const lengths = inside.map((line) => new RegExp(`${sign}+`).exec(line)?.[0].length ?? 0);
  return sign.repeat(Math.max(3, 1 + Math.max(0, ...lengths)));
}
