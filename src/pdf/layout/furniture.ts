import type { Handbook } from "../../document/handbook.ts";
import { fill } from "../../locale/words.ts";
import { tokens } from "../../theme/tokens.ts";
import type { TextStyle } from "../printouts/page-design.ts";
import { line } from "./drawing.ts";
import { textFragment } from "./inline-fragments.ts";
import type { PlacedItem, SetParagraph } from "./laid-out.ts";
import { baselineInLine } from "./laid-out.ts";
import type { HandbookContext } from "./sections.ts";
import { lineWidthPt, setParagraph } from "./set-paragraph.ts";

/** Running head and footer: pagination artifacts (ISO 32000-1, 14.8.2.2). */
export function layOutFurniture(
  context: HandbookContext,
  page: { readonly number: number; readonly count: number; readonly runningHead: string | null },
): readonly PlacedItem[] {
  const { handbook, design } = context;
  const { span, runningHead, columns, type } = design;
  const footer = layOutFooter(context, fill(handbook.words.pageOf, { page: page.number, pages: page.count }));
  if (page.runningHead === null) return footer;
  const leftPt = columns[0]?.leftPt ?? span.leftPt;
  const widthPt = columns[0]?.widthPt ?? span.rightPt - span.leftPt;
  const head = oneLine(page.runningHead, type.furniture, widthPt, context);
  return [place(head, leftPt, runningHead.topPt, "header"), ...footer];
}

/** A rule, the handbook's title, and at the right what must not be cut off. */
export function layOutFooter(context: HandbookContext, atRight: string): readonly PlacedItem[] {
  const { handbook, design } = context;
  const { span, footer, lengths, type } = design;
  const style = type.furniture;
  const bold = { ...style, font: "bold", color: tokens.color.print.ink } as const;
  const widthPt = span.rightPt - span.leftPt;
  const right = oneLine(atRight, bold, widthPt, context);
  const rightWidthPt = lineWidthPt(right, 0);
  const title = oneLine(footerTitle(handbook), style, widthPt - rightWidthPt - 18, context);
  const rule = [
    { path: line(0, 0, widthPt, 0), stroke: tokens.color.print.line, lineWidthPt: lengths.rules.hair },
  ];
  return [
    { kind: "drawing", drawing: rule, leftPt: span.leftPt, topPt: footer.rulePt, artifact: "footer" },
    place(title, span.leftPt, footer.topPt, "footer"),
    place(right, span.rightPt - rightWidthPt, footer.topPt, "footer"),
  ];
}

/** A page that has come loose says whose it is. */
function footerTitle({ title, edition }: Handbook): string {
  return edition === undefined ? title : `${title} · ${edition.clinic}`;
}

/** A head has one line: a long one ends with an ellipsis, since the title itself stands in full elsewhere. */
function oneLine(
  text: string,
  style: TextStyle,
  widthPt: number,
  { measure }: HandbookContext,
): SetParagraph {
  const set = (words: string): SetParagraph =>
    setParagraph([textFragment(words, style, null, measure)], measure, { style, measurePt: 100_000 });
  let paragraph = set(text);
  const words = text.split(" ");
  while (lineWidthPt(paragraph, 0) > widthPt && words.length > 1) {
    words.pop();
    paragraph = set(`${words.join(" ")}…`);
  }
  return paragraph;
}

function place(
  paragraph: SetParagraph,
  leftPt: number,
  topPt: number,
  artifact: "header" | "footer",
): PlacedItem {
  const baselinePt = topPt + baselineInLine(paragraph.style);
  return { kind: "lines", paragraph, firstLine: 0, endLine: 1, leftPt, baselinePt, artifact };
}
