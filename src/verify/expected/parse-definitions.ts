import { indented, type Found } from "./found.ts";
import type { LinkDefinitions } from "./link-definitions.ts";
import { parseInlines } from "./parse-inlines.ts";
import type { SourceBlock, SourceDefinition } from "./source-tree.ts";

/** Reads terms and their definitions from this line on; null when there are none. */
export function parseDefinitions(
  lines: readonly string[],
  at: number,
  linkDefinitions: LinkDefinitions,
  parse: (lines: readonly string[]) => readonly SourceBlock[],
): Found | null {
  const items: SourceDefinition[] = [];
  let next = at;
  for (;;) {
    const start = lines.findIndex((line, index) => index >= next && line.trim() !== "");
    const marker =
      start === -1 ? -1 : [start + 1, start + 2].find((index) => isDefinition(lines, start, index));
    if (marker === -1 || marker === undefined || /^([:~]\s|\s)/.test(lines[start] ?? "")) break;
    if (items.length === 0 && start !== at) break;
    const found: (readonly SourceBlock[])[] = [];
    next = marker;
    while (/^[:~]\s+\S/.test(lines[next] ?? "")) {
      const first = (lines[next] ?? "").replace(/^[:~]\s+/, "");
      const { inside, next: behind } = indented(lines, next + 1, 2);
      found.push(parse([first, ...inside]));
      next = behind;
      const after = lines.findIndex((line, index) => index >= next && line.trim() !== "");
      if (after !== -1 && /^[:~]\s+\S/.test(lines[after] ?? "")) next = after;
    }
    items.push({ terms: [parseInlines(lines[start] ?? "", linkDefinitions)], definitions: found });
  }
  return items.length === 0 ? null : { blocks: [{ type: "definitions", items }], next };
}

function isDefinition(lines: readonly string[], term: number, at: number): boolean {
  return /^[:~]\s+\S/.test(lines[at] ?? "") && lines.slice(term + 1, at).every((line) => line.trim() === "");
}
