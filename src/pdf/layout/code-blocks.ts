import type { CodeBlock } from "../../document/block.ts";
import { tokens } from "../../theme/tokens.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { layOutBox } from "./boxes.ts";
import { addSlug } from "./galley.ts";
import { textFragment } from "./inline-fragments.ts";
import { addParagraph } from "./paragraphs.ts";

const TAB_WIDTH = 4;

/** Lines stay as the author broke them; one that is too long goes on in the next. */
export function layOutCodeBlock(block: CodeBlock, context: BlockContext): void {
  const { design, measure, galley } = context;
  const side = design.lengths.boxPaddingPt * 0.75;
  const border = { color: tokens.color.print.line, widthPt: design.lengths.rules.hair };
  const paddingPt = { top: side * 0.8, right: side, bottom: side * 0.8, left: side };
  layOutBox({ fill: tokens.color.print.sunk, border, paddingPt }, context, (inner) => {
    const style = design.type.code;
    const element = structureElement("Code", structureElement("P", context.parent));
    const text = expandTabs(block.value.replace(/\n$/, ""));
    if (text === "") addSlug(galley, style.leadingPt, [{ kind: "element", element }]);
    else addParagraph([textFragment(text, style, element, measure)], style, inner, { keepSpaces: true });
  });
}

function expandTabs(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      let expanded = "";
      for (const character of line)
        expanded += character === "\t" ? " ".repeat(TAB_WIDTH - (expanded.length % TAB_WIDTH)) : character;
      return expanded;
    })
    .join("\n");
}
