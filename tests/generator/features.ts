/**
 * Kinds of node that the generator knows how to write, and whether the content format reads them yet.
 *
 * This is the one place to switch them on.
 */
export const features = {
  /** glossary.yaml, the mark at the first use of a term, and the section that lists the terms. */
  glossary: true,
  /** `::: description` right behind a figure. */
  figureDescription: true,
} as const satisfies Record<string, boolean>;
