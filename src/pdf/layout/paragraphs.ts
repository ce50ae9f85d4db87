import type { CellAlignment } from "../../document/block.ts";
import type { TextStyle } from "../printouts/page-design.ts";
import type { BlockContext } from "./block-context.ts";
import type { SlugItem } from "./galley.ts";
import { addSlug } from "./galley.ts";
import type { SetParagraph } from "./laid-out.ts";
import { baselineInLine } from "./laid-out.ts";
import { linesKeptWithPrevious } from "./paginate.ts";
import type { Fragment } from "./set-paragraph.ts";
import { lineWidthPt, setParagraph } from "./set-paragraph.ts";

interface ParagraphOptions {
  readonly balanced?: boolean;
  /** Headings: no page ends between their lines. */
  readonly keepWhole?: boolean;
  readonly keepSpaces?: boolean;
}

/** What a paragraph needs to know about where it stands. */
export type ParagraphContext = Pick<BlockContext, "galley" | "measure" | "leftPt" | "widthPt">;

/** Sets a paragraph and adds it line by line, with no lone first or last line on a page. */
export function addParagraph(
  fragments: readonly Fragment[],
  style: TextStyle,
  context: ParagraphContext,
  { balanced = false, keepWhole = false, keepSpaces = false }: ParagraphOptions = {},
): void {
  const { galley, measure, widthPt, leftPt } = context;
  const paragraph = setParagraph(fragments, measure, { style, measurePt: widthPt, balanced, keepSpaces });
  const kept = linesKeptWithPrevious(paragraph.lineEnds.length);
  paragraph.lineEnds.forEach((_, line) => {
    addSlug(galley, style.leadingPt, [lineItem(paragraph, line, leftPt, baselineInLine(style))], {
      keepWithPrevious: (keepWhole && line > 0) || kept[line] === true,
    });
  });
}

export function lineItem(
  paragraph: SetParagraph,
  line: number,
  leftPt: number,
  baselinePt: number,
): Extract<SlugItem, { readonly kind: "line" }> {
  return { kind: "line", paragraph, line, leftPt, baselinePt };
}

/** All lines of a short text, one below the other, as a part of a slug. */
export function alignedLines(
  paragraph: SetParagraph,
  {
    leftPt,
    topPt,
    widthPt,
    alignment = "start",
  }: {
    readonly leftPt: number;
    readonly topPt: number;
    readonly widthPt: number;
    readonly alignment?: CellAlignment;
  },
): Extract<SlugItem, { readonly kind: "line" }>[] {
  const { style, lineEnds } = paragraph;
  return lineEnds.map((_, line) => {
    const spare = alignment === "start" ? 0 : widthPt - lineWidthPt(paragraph, line);
    const indent = alignment === "center" ? spare / 2 : spare;
    return lineItem(paragraph, line, leftPt + indent, topPt + baselineInLine(style) + line * style.leadingPt);
  });
}
