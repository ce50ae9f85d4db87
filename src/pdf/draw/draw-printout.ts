/**
 * A laid-out printout → the bytes of a file that is PDF/UA-1 and PDF/A-2a at once.
 *
 * Everything on a page is either marked content of a structure element or an artifact (PDF/UA-1, 7.1).
 */
import type { Handbook } from "../../document/handbook.ts";
import type { Drawing, Shape } from "../layout/drawing.ts";
import { line, n } from "../layout/drawing.ts";
import type {
  ArtifactKind,
  InlineLink,
  LaidOutPrintout,
  PlacedFigure,
  PlacedImage,
  PlacedItem,
} from "../layout/laid-out.ts";
import type { LinkStretch, PlacedObject, TextTools } from "./draw-lines.ts";
import { drawLines } from "./draw-lines.ts";
import { createGlyphEncoder } from "./glyph-encoder.ts";
import type { LinkAnnotation, PdfFile } from "./pdf-file.ts";
import { openPdfFile } from "./pdf-file.ts";
import { colorComponents } from "./pdf-syntax.ts";

/** How far above a place a reader comes to rest. */
const ABOVE_A_DESTINATION_PT = 4;

export function drawLaidOutPrintout(laidOut: LaidOutPrintout, handbook: Handbook): Uint8Array {
  const { shaper, paper, pages, sheets } = laidOut;
  const file = openPdfFile({
    paper,
    sheets,
    info: handbook,
    fonts: { regular: anyFont("regular"), bold: anyFont("bold") },
  });
  const tools: TextTools = { file, encode: createGlyphEncoder((font) => file.useFont(font)), shaper };
  const names = new Set(pages.flatMap(({ destinations }) => destinations.map(({ name }) => name)));
  for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
    file.startPage();
    for (const { name, topPt } of page.destinations)
      file.addDestination(name, Math.max(0, topPt - ABOVE_A_DESTINATION_PT));
    for (const item of page.items) drawItem(item);
  }
  return file.end(laidOut.outline);

  function anyFont(name: "regular" | "bold") {
    const font = shaper.shape(name, "a").runs[0]?.face.font;
    if (font === undefined)
      throw new Error("A handbook can be drawn only with the fonts that it was laid out with.");
    return font;
  }

  function drawItem(item: PlacedItem): void {
    switch (item.kind) {
      case "lines": {
        if (item.artifact !== null) file.write(beginArtifact(item.artifact));
        const { links, objects } = drawLines(item, tools);
        if (item.artifact !== null) file.write("EMC");
        for (const object of objects) drawObject(object);
        // A table's head that is shown again is no place to tab to.
        if (item.artifact === null) for (const stretch of links) drawLink(stretch);
        return;
      }
      case "drawing":
        drawDrawing(item.drawing, item.leftPt, item.topPt, item.artifact, file);
        return;
      case "image":
        drawImage(item);
        return;
      case "figure":
        drawFigure(item);
        return;
      case "field":
        file.addField(item, { ...item.field, element: item.element });
        return;
      case "element":
        file.structure.attach(item.element);
    }
  }

  function drawObject({ object, widthPt, leftPt, baselinePt }: PlacedObject): void {
    const topPt = baselinePt - object.abovePt;
    if (object.kind === "drawing") drawDrawing(object.drawing, leftPt, topPt, "layout", file);
    else {
      const { imagePath, element, heightPt } = object;
      drawImage({ kind: "image", imagePath, element, leftPt, topPt, widthPt, heightPt });
    }
  }

  function drawImage({ imagePath, element, leftPt, topPt, widthPt, heightPt }: PlacedImage): void {
    const asset = handbook.images[imagePath];
    if (asset === undefined) throw new Error(`There is no image ${imagePath}.`);
    if (element === null) file.write(beginArtifact("layout"));
    else {
      file.write(`/${element.type} <</MCID ${file.structure.markContent(element)}>> BDC`);
      file.setBoundingBox(element, { leftPt, topPt, widthPt, heightPt });
    }
    file.drawImage(asset, { leftPt, topPt, widthPt, heightPt });
    file.write("EMC");
  }

  function drawFigure({ drawing, element, ...place }: PlacedFigure): void {
    file.write(`/${element.type} <</MCID ${file.structure.markContent(element)}>> BDC`);
    file.setBoundingBox(element, place);
    file.write(placedShapes(drawing, place.leftPt, place.topPt));
    file.write("EMC");
  }

  function drawLink({ link, leftPt, rightPt, baselinePt, run }: LinkStretch): void {
    const { sizePt, color } = run.style;
    if (link.underline !== null) {
      const underline: Shape = {
        path: line(0, 0, rightPt - leftPt, 0),
        stroke: color,
        ...(link.underline === "solid"
          ? { lineWidthPt: sizePt * 0.06 }
          : { lineWidthPt: sizePt * 0.09, cap: "round", dotDistancePt: sizePt * 0.22 }),
      };
      drawDrawing([underline], leftPt, baselinePt + sizePt * 0.15, "layout", file);
    }
    const place = {
      leftPt,
      topPt: baselinePt - sizePt * 0.85,
      widthPt: rightPt - leftPt,
      heightPt: sizePt * 1.15,
    };
    const { element, description } = link;
    file.addLink(place, { element, description, action: linkAction(link) });
  }

  function linkAction({ target }: InlineLink): LinkAnnotation["action"] {
    if (target.kind === "uri") return { uri: target.uri };
    const destination = target.names.find((name) => names.has(name));
    if (destination === undefined) throw new Error(`Nothing is called ${target.names.join(" or ")}.`);
    return { destination };
  }
}

const artifactProperties: Readonly<Record<ArtifactKind, string>> = {
  layout: "/Type/Layout",
  background: "/Type/Background",
  header: "/Type/Pagination/Subtype/Header",
  footer: "/Type/Pagination/Subtype/Footer",
  pagination: "/Type/Pagination",
};

function beginArtifact(kind: ArtifactKind): string {
  return `/Artifact <<${artifactProperties[kind]}>> BDC`;
}

function drawDrawing(
  drawing: Drawing,
  leftPt: number,
  topPt: number,
  artifact: ArtifactKind,
  file: PdfFile,
): void {
  if (drawing.length === 0) return;
  file.write(`${beginArtifact(artifact)}\n${placedShapes(drawing, leftPt, topPt)}\nEMC`);
}

function placedShapes(drawing: Drawing, leftPt: number, topPt: number): string {
  const shapes = drawing.map(shapeOperators).join("\n");
  return `q 1 0 0 1 ${n(leftPt)} ${n(topPt)} cm\n${shapes}\nQ`;
}

function shapeOperators(shape: Shape): string {
  const { path, fill, stroke, lineWidthPt = 1, dotDistancePt, dashPt, cap = "butt", clip } = shape;
  const operators: string[] = [];
  if (clip !== undefined) operators.push(`q ${clip} W n`);
  if (fill !== undefined) operators.push(`${colorComponents(fill)} rg`);
  if (stroke !== undefined) {
    const isRound = cap === "round" || dotDistancePt !== undefined;
    operators.push(`${colorComponents(stroke)} RG ${n(lineWidthPt)} w ${isRound ? "1 J 1 j" : "0 J 0 j"}`);
    const dash = dotDistancePt === undefined ? (dashPt ?? []) : [0, dotDistancePt];
    operators.push(`[${dash.map(n).join(" ")}] 0 d`);
  }
  const paint = fill === undefined ? "S" : stroke === undefined ? "f" : "B";
  operators.push(`${path} ${paint}`);
  if (clip !== undefined) operators.push("Q");
  return operators.join(" ");
}
