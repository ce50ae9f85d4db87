import type { TextRun } from "./page-text.ts";
import type { MarkedContentReference, StructureNode } from "./structure.ts";

/** The text of a PDF by its marks, and which marks a walk over the structure tree has come by. */
export class MarkedText {
  readonly #runs: readonly TextRun[];
  readonly #byMark: ReadonlyMap<string, readonly TextRun[]>;
  readonly #read = new Set<string>();

  constructor(runs: readonly TextRun[]) {
    this.#runs = runs;
    this.#byMark = Map.groupBy(
      runs.filter((run) => run.markedContentId !== null && !run.artifact),
      keyOf,
    );
  }

  /** Reads one mark. */
  take(reference: MarkedContentReference): readonly TextRun[] {
    this.#read.add(keyOf(reference));
    return this.#byMark.get(keyOf(reference)) ?? [];
  }

  /** Reads all below a node whose text is known from elsewhere: a label's number, a figure's alternative. */
  passBy(node: StructureNode): void {
    if (node.kind === "markedContent") this.take(node);
    if (node.kind === "element") for (const child of node.children) this.passBy(child);
  }

  /** The text below a node; looking at it is not reading it. */
  textOf(node: StructureNode): string {
    if (node.kind === "element") return node.children.map((child) => this.textOf(child)).join("");
    if (node.kind === "annotation") return "";
    return (this.#byMark.get(keyOf(node)) ?? []).map((run) => run.text).join("");
  }

  /** Where a node's text starts. */
  firstRunOf(node: StructureNode): TextRun | null {
    if (node.kind === "annotation") return null;
    if (node.kind === "markedContent") return this.#byMark.get(keyOf(node))?.[0] ?? null;
    for (const child of node.children) {
      const run = this.firstRunOf(child);
      if (run !== null) return run;
    }
    return null;
  }

  /** Text that is neither an artifact nor in the structure tree, once all of that was read. */
  unread(): string {
    return this.#runs
      .filter((run) => !run.artifact && run.text.trim() !== "" && !this.#read.has(keyOf(run)))
      .map((run) => run.text)
      .join(" ");
  }
}

function keyOf(place: { readonly pageNumber: number; readonly markedContentId: number | null }): string {
  return `${String(place.pageNumber)}:${String(place.markedContentId)}`;
}
