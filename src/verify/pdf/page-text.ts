import { getDocument, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A stretch of glyphs that one operator paints, as Unicode text. */
export interface TextRun {
  /** From 1. */
  readonly pageNumber: number;
  /** The marked content that it belongs to; null for an artifact and for text that no mark holds. */
  readonly markedContentId: number | null;
  readonly artifact: boolean;
  /** Exactly the characters of the glyphs: pdf.js's own text extraction adds spaces where there are gaps. */
  readonly text: string;
  readonly xPt: number;
  /** The baseline, from the foot of the page. */
  readonly yPt: number;
  readonly sizePt: number;
  /** How far the pen moves. */
  readonly widthPt: number;
  /** `#rrggbb` */
  readonly color: string;
  /** What was filled last where the run starts; paper is white. */
  readonly background: string;
}

/** A filled shape's own rectangle, on the page. */
interface Fill {
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
  readonly color: string;
}

/** Reads the text of every page with the marks around it, in the order of painting. */
export async function readPageText(bytes: Uint8Array): Promise<readonly TextRun[]> {
  const task = getDocument({
    // A copy, and no Buffer: pdf.js takes the memory for itself.
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  const document = await task.promise;
  const runs: TextRun[] = [];
  for (let pageNumber = 1; pageNumber <= document.numPages; pageNumber += 1) {
    const page = await document.getPage(pageNumber);
    runs.push(...(await readPage(page)));
    page.cleanup();
  }
  await task.destroy();
  return runs;
}

/** Follows the operators that move text (ISO 32000-1, 9.4) and those that mark it (14.6). */
async function readPage(page: PDFPageProxy): Promise<readonly TextRun[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const runs: TextRun[] = [];
  const marks: { readonly id: number | null; readonly artifact: boolean }[] = [];
  const saved: { readonly space: Matrix; readonly color: string }[] = [];
  const fills: Fill[] = [];
  let space: Matrix = identity;
  let color = "#000000";
  let line: Matrix = identity;
  /** How far the pen is from the start of the line, in the text's own space. */
  let advance = 0;
  let leading = 0;
  let size = 0;
  fnArray.forEach((operator, index) => {
    const args: readonly unknown[] = listOf(argsArray[index]);
    switch (operator) {
      case OPS.save:
        saved.push({ space, color });
        break;
      case OPS.restore:
        ({ space, color } = saved.pop() ?? { space: identity, color });
        break;
      case OPS.transform:
        space = multiply(matrixOf(args), space);
        break;
      case OPS.paintFormXObjectBegin:
        saved.push({ space, color });
        space = multiply(matrixOf(listOf(args[0])), space);
        break;
      case OPS.paintFormXObjectEnd:
        ({ space, color } = saved.pop() ?? { space: identity, color });
        break;
      case OPS.setFillRGBColor:
        if (typeof args[0] === "string") color = args[0];
        break;
      case OPS.constructPath:
        if (typeof args[0] === "number" && filling.includes(args[0]))
          fills.push({ box: boxOf(listOf(args[2]), space), color });
        break;
      case OPS.beginText:
        startLine(identity);
        break;
      case OPS.setTextMatrix:
        startLine(matrixOf(listOf(args[0])));
        break;
      case OPS.moveText:
        startLine(multiply(shift(numberAt(args, 0), numberAt(args, 1)), line));
        break;
      case OPS.setLeadingMoveText:
        leading = -numberAt(args, 1);
        startLine(multiply(shift(numberAt(args, 0), numberAt(args, 1)), line));
        break;
      case OPS.setLeading:
        leading = numberAt(args, 0);
        break;
      case OPS.nextLine:
        startLine(multiply(shift(0, -leading), line));
        break;
      case OPS.setFont:
        size = numberAt(args, 1);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        marks.push({ id: typeof args[1] === "number" ? args[1] : null, artifact: args[0] === "Artifact" });
        break;
      case OPS.endMarkedContent:
        marks.pop();
        break;
      case OPS.showText: {
        const place = multiply(shift(advance, 0), multiply(line, space));
        const glyphs = listOf(args[0]);
        const width = glyphs.reduce<number>((sum, glyph) => sum + glyphWidth(glyph), 0) * size;
        runs.push({
          pageNumber: page.pageNumber,
          markedContentId: marks.findLast((mark) => mark.id !== null)?.id ?? null,
          artifact: marks.some((mark) => mark.artifact),
          text: glyphs.map(glyphText).join(""),
          xPt: place[4],
          yPt: place[5],
          sizePt: size * Math.hypot(place[2], place[3]),
          widthPt: width * Math.hypot(place[0], place[1]),
          color,
          background: fills.findLast((fill) => holds(fill, place[4], place[5]))?.color ?? "#ffffff",
        });
        advance += width;
        break;
      }
      default:
    }
  });
  return runs;

  function startLine(matrix: Matrix): void {
    line = matrix;
    advance = 0;
  }
}

const filling: readonly number[] = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke];

function boxOf(corners: readonly unknown[], space: Matrix): Fill["box"] {
  const [x1, y1, x2, y2] = [0, 1, 2, 3].map((index) => numberAt(corners, index));
  const from = multiply(shift(x1 ?? 0, y1 ?? 0), space);
  const to = multiply(shift(x2 ?? 0, y2 ?? 0), space);
  return [
    Math.min(from[4], to[4]),
    Math.min(from[5], to[5]),
    Math.max(from[4], to[4]),
    Math.max(from[5], to[5]),
  ];
}

function holds({ box: [left, bottom, right, top] }: Fill, x: number, y: number): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

function shift(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

function matrixOf(values: readonly unknown[]): Matrix {
  return [
    numberAt(values, 0, 1),
    numberAt(values, 1),
    numberAt(values, 2),
    numberAt(values, 3, 1),
    numberAt(values, 4),
    numberAt(values, 5),
  ];
}

/** First `a`, then `b`. */
function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

function numberAt(values: readonly unknown[], index: number, otherwise = 0): number {
  const value = values[index];
  return typeof value === "number" ? value : otherwise;
}

/** pdf.js gives numbers in typed arrays, and some older operators as objects with number keys. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}

function glyphText(glyph: unknown): string {
  if (typeof glyph !== "object" || glyph === null || !("unicode" in glyph)) return "";
  return typeof glyph.unicode === "string" ? glyph.unicode : "";
}

/** In ems; a number between glyphs moves the pen back (ISO 32000-1, 9.4.3). */
function glyphWidth(glyph: unknown): number {
  if (typeof glyph === "number") return -glyph / 1000;
  if (typeof glyph !== "object" || glyph === null || !("width" in glyph)) return 0;
  return typeof glyph.width === "number" ? glyph.width / 1000 : 0;
}
