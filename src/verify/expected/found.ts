import type { SourceBlock } from "./source-tree.ts";

/** What a scanner has read, and the line behind it. */
export interface Found {
  readonly blocks: readonly SourceBlock[];
  readonly next: number;
}

/** Lines that belong to a note or a definition: indented ones, and the rest of its paragraph. */
export function indented(
  lines: readonly string[],
  from: number,
  /** Behind a free line, only what is set in that far belongs to it. */
  leastIndent: 2 | 4,
): { inside: readonly string[]; next: number } {
  const inside: string[] = [];
  let next = from;
  let blank = false;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? "";
    if (line.trim() === "") {
      if (!(lines.slice(next).find((later) => later.trim() !== "") ?? "").startsWith(" ".repeat(leastIndent)))
        break;
      blank = true;
      inside.push("");
    } else if (/^( {2,}|\t)/.test(line)) inside.push(line.replace(/^( {1,4}|\t)/, ""));
    else if (blank || startsAnew(line)) break;
    else inside.push(line);
  }
  return { inside, next };
}

function startsAnew(line: string): boolean {
  return /^(:{3,}|[:~]\s|\[\^[^\]]+\]:|#{1,6}\s)/.test(line);
}
