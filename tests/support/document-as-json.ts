/** A part of the document model without the places in the author's files. */
export function withoutRanges(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutRanges);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => key !== "source" && !isNoReview(value))
      .map(([key, value]) => [key, withoutRanges(value)]),
  );
}

/** A text that nobody has reviewed has no more to say than its hash, which follows from its file. */
function isNoReview(value: unknown): boolean {
  return typeof value === "object" && value !== null && "leafletStatus" in value && "record" in value
    ? value.record === null
    : false;
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
