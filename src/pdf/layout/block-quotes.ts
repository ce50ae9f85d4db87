import type { BlockQuote } from "../../document/block.ts";
import { tokens } from "../../theme/tokens.ts";
import { standing, structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { indented } from "./block-context.ts";
import { line } from "./drawing.ts";
import { addSlug } from "./galley.ts";

const INDENT_PT = 16;

/** A quotation stands beside a rule. */
export function layOutBlockQuote(quote: BlockQuote, context: BlockContext): void {
  const { galley, leftPt, design } = context;
  const first = galley.slugs.length;
  const parent = structureElement("BlockQuote", context.parent);
  context.layOutBlocks(quote.children, { ...indented(context, INDENT_PT), parent });
  if (galley.slugs.length === first) addSlug(galley, 0, [{ kind: "element", element: parent }]);
  const lineWidthPt = design.lengths.rules.section;
  galley.boxes.push({
    first,
    end: galley.slugs.length,
    leftPt,
    draw: (heightPt) => [
      {
        path: line(lineWidthPt / 2, 1, lineWidthPt / 2, heightPt - 1),
        stroke: design.inks.spruce,
        lineWidthPt,
      },
    ],
  });
}

export function layOutThematicBreak({ galley, parent, leftPt, widthPt, design }: BlockContext): void {
  const lineWidthPt = design.lengths.rules.hair;
  const drawing = [{ path: line(0, 0, widthPt / 3, 0), stroke: tokens.color.print.line, lineWidthPt }];
  // The line says nothing; the quotation or the item that it stands in is there all the same.
  addSlug(galley, lineWidthPt, [
    { kind: "element", element: standing(parent) },
    { kind: "drawing", drawing, leftPt, topPt: lineWidthPt / 2 },
  ]);
}
