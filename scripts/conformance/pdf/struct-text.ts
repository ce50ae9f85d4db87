import { wordsIn } from "../compare-words.ts";

/**
 * The words of the sections in what `pdfinfo -struct-text` prints: the structure tree, an element a line, with its text
 * in quotation marks. This is what assistive technology is given.
 *
 * Left out are cover, contents and the index of terms, labels without letters (bullets and numbers), and what is drawn in a figure.
 */
export function structWords(output: string): readonly string[] {
  const all = parse(output);
  const nodes = all.slice(0, indexStart(all));
  const depth = nodes.find(({ role }) => role === "Sect")?.depth ?? 0;
  const contents = nodes.findIndex(({ role }) => role === "TOC");
  const start = nodes.findIndex(
    (node, index) => index > contents && node.role === "Sect" && node.depth <= depth,
  );
  let text = "";
  for (let index = start; index >= 0 && index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node === undefined) break;
    if (node.role === "Lbl") {
      const label = nodes.slice(index + 1, endOf(nodes, index));
      if (!label.some((below) => /\p{L}/u.test(below.text ?? ""))) index += label.length;
    }
    if (node.text !== null) text += isDrawn(nodes, index) ? "" : node.text;
    else if (!inlineRoles.has(node.role)) text += " ";
  }
  return wordsIn(text);
}

/** Where the section of the program's own index of terms starts, which is the last; behind all where there is none. */
function indexStart(nodes: readonly Node[]): number {
  const index = nodes.findIndex(({ role }) => role === "Index");
  return index === -1
    ? nodes.length
    : nodes.findLastIndex(
        ({ role, depth }, at) => at < index && role === "Sect" && depth < (nodes[index]?.depth ?? 0),
      );
}

const inlineRoles = new Set(["Span", "Link", "Code", "Reference", "Quote", "Object"]);

interface Node {
  readonly depth: number;
  /** "" for text. */
  readonly role: string;
  readonly text: string | null;
}

function parse(output: string): readonly Node[] {
  return output.split("\n").flatMap((line): Node[] => {
    const inside = line.trimStart();
    const depth = line.length - inside.length;
    if (inside === "" || inside.startsWith("/")) return [];
    if (inside.startsWith('"')) return [{ depth, role: "", text: inside.slice(1, inside.lastIndexOf('"')) }];
    return [{ depth, role: /^\w+/.exec(inside)?.[0] ?? "", text: null }];
  });
}

/** The first node after all that is below this one. */
function endOf(nodes: readonly Node[], index: number): number {
  const depth = nodes[index]?.depth ?? 0;
  let end = index + 1;
  while (end < nodes.length && (nodes[end]?.depth ?? 0) > depth) end += 1;
  return end;
}

/** Text right in a figure, and not in its caption. */
function isDrawn(nodes: readonly Node[], index: number): boolean {
  let depth = nodes[index]?.depth ?? 0;
  for (let above = index - 1; above >= 0; above -= 1) {
    const node = nodes[above];
    if (node === undefined || node.depth >= depth || node.text !== null) continue;
    if (node.role === "Caption") return false;
    if (node.role === "Figure") return true;
    depth = node.depth;
    if (depth === 0) return false;
  }
  return false;
}
