/** A part of the document model without the places in the author's files. */
export function withoutRanges(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutRanges);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== "source")
      .map(([key, value]) => [key, withoutRanges(value)]),
  );
}

/** Every node's place, a line each: `2:1-2:14 paragraph`. */
export function sourceRanges(node: unknown): string {
  return `${rangesIn(node).join("\n")}\n`;
}

function rangesIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(rangesIn);
  if (typeof node !== "object" || node === null) return [];
  const type = "type" in node && typeof node.type === "string" ? node.type : "section";
  const own = "source" in node ? [`${placeText(node.source)} ${type}`] : [];
  return [...own, ...Object.values(node).flatMap(rangesIn)];
}

function placeText(range: unknown): string {
  if (typeof range !== "object" || range === null) return "";
  const { line, column, endLine, endColumn } = { line: 0, column: 0, endLine: 0, endColumn: 0, ...range };
  return `${String(line)}:${String(column)}-${String(endLine)}:${String(endColumn)}`;
}
