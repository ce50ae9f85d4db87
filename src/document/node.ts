import type { SourceRange } from "./source-range.ts";

export type Direction = "ltr" | "rtl";

/** What every node of the tree carries. */
export interface Node {
  readonly source: SourceRange;
  /** BCP 47; only where the language differs from the surrounding text. */
  readonly lang?: string;
  /** Only where the direction differs from the surrounding text. */
  readonly dir?: Direction;
}

/** Makes the compiler list what a switch over node types still misses. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected node: ${JSON.stringify(value)}`);
}
