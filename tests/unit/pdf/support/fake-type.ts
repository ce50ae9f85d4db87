import type { MeasureText } from "../../../../src/pdf/layout/set-paragraph.ts";
import { setParagraph } from "../../../../src/pdf/layout/set-paragraph.ts";
import { textFragment } from "../../../../src/pdf/layout/inline-fragments.ts";
import type { SetParagraph } from "../../../../src/pdf/layout/laid-out.ts";
import { isInlineObject } from "../../../../src/pdf/layout/laid-out.ts";
import type { TextStyle } from "../../../../src/pdf/printouts/page-design.ts";
import { drawnText } from "../../../../src/pdf/shaping.ts";

/** Each character is half an em wide, so layout can be counted by hand and needs no font. */
export const fakeType: MeasureText = {
  shape: (_font, text) => {
    const glyphCount = Array.from(drawnText(text)).length;
    return { text, width: glyphCount * 500, glyphCount, runs: [] };
  },
};

/** At this size a character is 5 points wide. */
export const style: TextStyle = {
  font: "regular",
  sizePt: 10,
  leadingPt: 12,
  trackingEm: 0,
  color: "#000000",
};
export const CHARACTER_PT = 5;

/** Sets a plain text on a measure of so many characters. */
export function setText(text: string, measureInCharacters: number, balanced = false): SetParagraph {
  return setParagraph([textFragment(text, style, null, fakeType)], fakeType, {
    style,
    measurePt: measureInCharacters * CHARACTER_PT,
    balanced,
  });
}

/** The lines as a reader sees them. */
export function linesOf({ words, runOfSpace, lineEnds }: SetParagraph): string[] {
  return lineEnds.map((end, line) => {
    const start = line === 0 ? 0 : (lineEnds[line - 1] ?? 0);
    return words
      .slice(start, end)
      .map((word, index) => {
        const at = start + index;
        const space = at < end - 1 && (runOfSpace[at] ?? -1) >= 0 ? " " : "";
        return (isInlineObject(word) ? "▢" : word.text) + space;
      })
      .join("");
  });
}
