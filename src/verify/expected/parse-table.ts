import type { Found } from "./found.ts";
import type { LinkDefinitions } from "./link-definitions.ts";
import { parseInlines } from "./parse-inlines.ts";

const delimiterRow = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/** Reads a pipe table that starts on this line, with the caption below it; null when there is none. */
export function parseTable(lines: readonly string[], at: number, definitions: LinkDefinitions): Found | null {
  const header = lines[at] ?? "";
  const parse = (text: string) => parseInlines(text, definitions);
  const delimiters = lines[at + 1] ?? "";
  if (!header.includes("|") || !delimiters.includes("|") || !delimiterRow.test(delimiters)) return null;
  let next = at + 2;
  while (next < lines.length && (lines[next] ?? "").trim() !== "") next += 1;
  const columns = cells(header).length;
  const rows = lines.slice(at + 2, next).map((line) => {
    const written = cells(line).map(parse);
    return Array.from({ length: columns }, (_, column) => written[column] ?? []);
  });
  const afterBlank = (lines[next] ?? "").trim() === "" ? next + 1 : next;
  const caption = /^Table:\s+(.*)$/.exec(lines[afterBlank] ?? "")?.[1];
  if (caption !== undefined) {
    next = afterBlank + 1;
    const more = lines.slice(next).findIndex((line) => line.trim() === "");
    const rest = lines.slice(next, more === -1 ? lines.length : next + more);
    next += rest.length;
    return {
      blocks: [
        {
          type: "table",
          caption: parse([caption, ...rest].join("\n")),
          header: cells(header).map(parse),
          rows,
        },
      ],
      next,
    };
  }
  return { blocks: [{ type: "table", caption: null, header: cells(header).map(parse), rows }], next };
}

function cells(line: string): readonly string[] {
  const inside = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}
