import { fill } from "../../locale/words.ts";
import { tokens } from "../../theme/tokens.ts";
import { line } from "./drawing.ts";
import { textFragment } from "./inline-fragments.ts";
import type { PlacedItem, SetParagraph } from "./laid-out.ts";
import { baselineInLine } from "./laid-out.ts";
import type { HandbookContext } from "./sections.ts";
import { lineWidthPt, setParagraph } from "./set-paragraph.ts";

/** Running head and footer: pagination artifacts (ISO 32000-1, 14.8.2.2). */
export function layOutFurniture(
  { handbook, printout, measure }: HandbookContext,
  page: { readonly number: number; readonly count: number; readonly runningHead: string | null },
): readonly PlacedItem[] {
  const { span, footer, runningHead, columns, lengths, type } = printout;
  const style = type.furniture;
  const bold = { ...style, font: "bold", color: tokens.color.print.ink } as const;
  const lineWidth = lengths.rules.hair;
  const items: PlacedItem[] = [];
  if (page.runningHead !== null) {
    const widthPt = columns[0]?.widthPt ?? span.rightPt - span.leftPt;
    const head = oneLine(page.runningHead, style, widthPt);
    items.push(place(head, columns[0]?.leftPt ?? span.leftPt, runningHead.topPt, "header"));
  }
  const pageText = fill(handbook.words.pageOf, { page: page.number, pages: page.count });
  const number = oneLine(pageText, bold, span.rightPt - span.leftPt);
  const numberWidth = lineWidthPt(number, 0);
  const title = oneLine(handbook.title, style, span.rightPt - span.leftPt - numberWidth - 18);
  items.push(
    {
      kind: "drawing",
      drawing: [
        {
          path: line(0, 0, span.rightPt - span.leftPt, 0),
          stroke: tokens.color.print.line,
          lineWidthPt: lineWidth,
        },
      ],
      leftPt: span.leftPt,
      topPt: footer.rulePt,
      artifact: "footer",
    },
    place(title, span.leftPt, footer.topPt, "footer"),
    place(number, span.rightPt - numberWidth, footer.topPt, "footer"),
  );
  return items;

  /** A head has one line: a long one ends with an ellipsis, since the title itself stands in full elsewhere. */
  function oneLine(text: string, lineStyle: typeof style, widthPt: number): SetParagraph {
    const set = (words: string): SetParagraph =>
      setParagraph([textFragment(words, lineStyle, null, measure)], measure, {
        style: lineStyle,
        measurePt: 100_000,
      });
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
}
