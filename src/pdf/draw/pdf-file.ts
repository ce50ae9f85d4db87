/**
 * A PDF file that is being written: pages, fonts, images, annotations, destinations, outline.
 *
 * The one file that knows pdfkit 0.20.2 and its inner parts, so the version is pinned. pdfkit writes objects, fonts and
 * images; a page's content is one string here, and structure elements, name tree and outline are written as text,
 * because a book has tens of thousands of them.
 */
import { createHash } from "node:crypto";

import type { Font } from "fontkit";
import PDFDocument from "pdfkit";
import type { EmbeddedFont, PdfImage, PdfPage } from "pdfkit";
import SVGtoPDF from "svg-to-pdfkit";

import type { ImageAsset } from "../../document/handbook.ts";
import type { PagePlace, Sheets } from "../imposition.ts";
import { n } from "../layout/drawing.ts";
import type { OutlineItem } from "../layout/laid-out.ts";
import type { Paper } from "../printouts/page-design.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { cropMarks, cutBoxes } from "./crop-marks.ts";
import { deflate } from "./deflate.ts";
import { collectOutput } from "./collect-output.ts";
import { createObjectStreams } from "./object-streams.ts";
import { createForm } from "./form.ts";
import type { FormField } from "./form.ts";
import { openImage } from "./open-image.ts";
import { writeOutline } from "./outline.ts";
import { raw, reference, textString } from "./pdf-syntax.ts";
import { createStructureTree } from "./structure-tree.ts";
import type { StructureTree } from "./structure-tree.ts";
import type { DocumentInfo } from "./xmp.ts";
import { documentInfo, xmpDescriptions } from "./xmp.ts";

export interface PdfFile {
  readonly structure: StructureTree;
  /** Goes on to the next page; places are measured from its top left corner. */
  startPage(): void;
  /** Adds operators to the page's content. */
  write(operators: string): void;
  /** Makes a font ready for use on this page. */
  useFont(font: Font): EmbeddedFont;
  drawImage(asset: ImageAsset, place: Rectangle): void;
  addDestination(name: string, topPt: number): void;
  /** Says where on its page a figure stands. */
  setBoundingBox(element: StructureElement, place: Rectangle): void;
  addLink(place: Rectangle, link: LinkAnnotation): void;
  addField(place: Rectangle, field: FormField): void;
  /** Finishes the file. */
  end(outline: readonly OutlineItem[]): Uint8Array;
}

/** In points from the page's top left corner. */
export interface Rectangle {
  readonly leftPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

export interface LinkAnnotation {
  readonly element: StructureElement;
  readonly action: { readonly uri: string } | { readonly destination: string };
  readonly description: string;
}

export interface PdfFileOptions {
  /** Of a page. */
  readonly paper: Paper;
  readonly sheets: Sheets | null;
  readonly info: DocumentInfo;
  /** For the text of SVG images, and as pdfkit's own default. */
  readonly fonts: { readonly regular: Font; readonly bold: Font };
}

/** A page of the file and what has been drawn on it so far. */
interface Side {
  page?: PdfPage;
  readonly content: string[];
}

/** CSS pixels are 1/96 inch. */
const POINTS_PER_PIXEL = 0.75;

export function openPdfFile({ paper, sheets, info, fonts }: PdfFileOptions): PdfFile {
  const { widthPt, heightPt } = sheets?.paper ?? paper;
  const document = new PDFDocument({
    autoFirstPage: false,
    // Pages of a booklet are drawn in reading order, so sheets stay open until the end.
    bufferPages: sheets !== null,
    pdfVersion: "1.7",
    tagged: true,
    subset: "PDF/A-2a",
    lang: info.language,
    displayTitle: true,
    size: [widthPt, heightPt],
    margin: 0,
    font: fonts.regular,
    info: documentInfo(info),
  });
  const output = collectOutput(document);
  const embedded = new Map<Font, EmbeddedFont>();
  const images = new Map<ImageAsset, PdfImage>();
  const pageIds: number[] = [];
  const destinations = new Map<string, string>();
  const contentHash = createHash("sha256");
  const sides: Side[] = [];
  let content: string[] = [];
  let pageIndex = -1;
  let place: PagePlace = { side: 0, leftPt: 0, topPt: 0 };
  const writer = createObjectStreams(document);
  document._finalize = () => writer.writeCrossReferences();
  const structure = createStructureTree(writer);
  const form = createForm(document, structure, fonts.regular);

  document._addInfo = () => document.appendXML(xmpDescriptions(info));
  // svg-to-pdfkit puts a page of its own in place while it draws a group.
  let ownPage = document.page;
  const addToContent = (data: string): PDFDocument => {
    if (document.page === ownPage) content.push(data);
    else document.page.write(data);
    return document;
  };
  document.addContent = addToContent;
  document.registerFont("regular", fonts.regular);
  document.registerFont("bold", fonts.bold);

  /** A new page of the file, with pdfkit's first words on it, which turn its y axis. */
  function addSide(): void {
    const side: Side = { content: [] };
    document.addContent = (data) => {
      side.content.push(data);
      return document;
    };
    document.addPage();
    document.addContent = addToContent;
    side.page = document.page;
    sides.push(side);
    const { dictionary } = document.page;
    pageIds.push(dictionary.id);
    dictionary.data["Tabs"] = "S";
    const cut = sheets?.cut ?? null;
    if (sheets !== null && cut !== null) {
      Object.assign(dictionary.data, cutBoxes(cut, sheets.paper));
      side.content.push(cropMarks(cut, sheets.paper));
    }
  }

  function writeSide({ page, content: operators }: Side): void {
    const bytes = Buffer.from(operators.join("\n"), "latin1");
    contentHash.update(bytes);
    if (page !== undefined) {
      page.content.compress = false;
      page.content.write(deflate(bytes));
      page.content.data["Filter"] = "FlateDecode";
    }
    operators.length = 0;
  }

  /** The page in its place: a translation, which a page that is a sheet of its own does not need. */
  function endPage(): void {
    if (pageIndex < 0) return;
    if (sheets !== null) content.push("Q");
    else for (const side of sides.splice(0)) writeSide(side);
  }

  function outlinePlace({ pageIndex: index, topPt }: OutlineItem): string {
    const { side, leftPt, topPt: pageTop } = sheets?.places[index] ?? { side: index, leftPt: 0, topPt: 0 };
    const page = reference(pageIds[side] ?? pageIds[0] ?? 0);
    const x = sheets === null ? "null" : n(leftPt);
    return `[${page}/XYZ ${x} ${Math.round((heightPt - pageTop - topPt) * 100) / 100} null]`;
  }

  /** Sheets are finished in their own order; an empty side is in the parent tree as well. */
  function finishSide(side: Side, index: number): void {
    document.switchToPage(index);
    const { dictionary } = document.page;
    dictionary.data["StructParents"] ??= structure.startPage(dictionary.id);
    ownPage = document.page;
    content = side.content;
    writeSide(side);
  }

  function corners(rectangle: Rectangle): readonly [number, number, number, number] {
    const [left, top] = onSheet(rectangle);
    return [left, top - rectangle.heightPt, left + rectangle.widthPt, top];
  }

  function onSheet({ leftPt, topPt }: Pick<Rectangle, "leftPt" | "topPt">): readonly [number, number] {
    return [place.leftPt + leftPt, heightPt - place.topPt - topPt];
  }

  return {
    structure,
    startPage() {
      endPage();
      pageIndex += 1;
      if (sheets === null) {
        document.flushPages();
        addSide();
      } else {
        place = sheets.places[pageIndex] ?? place;
        while (sides.length < sheets.count) addSide();
        document.switchToPage(place.side);
      }
      const side = sheets === null ? sides[0] : sides[place.side];
      content = side?.content ?? [];
      ownPage = document.page;
      if (sheets !== null) content.push(`q 1 0 0 1 ${n(place.leftPt)} ${n(place.topPt)} cm`);
      const { dictionary } = document.page;
      dictionary.data["StructParents"] = structure.startPage(dictionary.id);
    },
    write(operators) {
      content.push(operators);
    },
    useFont(font) {
      let used = embedded.get(font);
      if (used === undefined) {
        document.font(font);
        used = document._font;
        embedded.set(font, used);
      }
      document.page.fonts[used.id] ??= used.ref();
      return used;
    },
    drawImage(asset, { leftPt, topPt, widthPt: width, heightPt: height }) {
      if (asset.mediaType === "image/svg+xml") {
        // An SVG's own size wins over any that we ask for, so the page's units are scaled instead.
        const [ownWidth, ownHeight] = [asset.widthPx * POINTS_PER_PIXEL, asset.heightPx * POINTS_PER_PIXEL];
        content.push(`q ${n(width / ownWidth)} 0 0 ${n(height / ownHeight)} ${n(leftPt)} ${n(topPt)} cm`);
        SVGtoPDF(document, new TextDecoder().decode(asset.data), 0, 0, {
          width: ownWidth,
          height: ownHeight,
          fontCallback: (_family, bold) => (bold ? "bold" : "regular"),
          warningCallback: () => undefined,
        });
        content.push("Q");
        return;
      }
      let image = images.get(asset);
      if (image === undefined) {
        image = openImage(document, asset);
        images.set(asset, image);
      }
      document.image(image, leftPt, topPt, { width, height });
    },
    addDestination(name, topPt) {
      if (destinations.has(name)) return;
      const page = reference(document.page.dictionary.id);
      const [left, top] = onSheet({ leftPt: 0, topPt });
      const x = sheets === null ? "null" : n(left);
      destinations.set(name, `[${page}/XYZ ${x} ${Math.round(top * 100) / 100} null]`);
    },
    setBoundingBox(element, rectangle) {
      structure.setBoundingBox(element, corners(rectangle));
    },
    addLink(rectangle, { element, action, description }) {
      const id = writer.allocate();
      const act =
        "uri" in action
          ? `<</S/URI/URI ${textString(asciiUri(action.uri))}>>`
          : `<</S/GoTo/D ${textString(action.destination)}>>`;
      const key = structure.addAnnotation(element, id);
      writer.writeObject(
        id,
        `<</Type/Annot/Subtype/Link/Rect[${corners(rectangle).map(n).join(" ")}]/Border[0 0 0]/F 4` +
          `/Contents ${textString(description)}/A ${act}/StructParent ${key}>>`,
      );
      document.page.annotations.push(raw(reference(id)));
    },
    addField(rectangle, field) {
      form.add(field, corners(rectangle));
    },
    end(outline) {
      endPage();
      if (sheets !== null) sides.forEach((side, index) => finishSide(side, index));
      document.flushPages();
      const root = document.getStructTreeRoot();
      const { K, ParentTree, IDTree, nextKey } = structure.write(root.id);
      root.data["K"] = raw(K);
      root.data["ParentTree"] = raw(ParentTree);
      root.data["ParentTreeNextKey"] = nextKey;
      if (IDTree !== null) root.data["IDTree"] = raw(IDTree);
      const catalog = document._root.data;
      const names = [...destinations].toSorted(([a], [b]) => (textString(a) < textString(b) ? -1 : 1));
      const nameTree = names.map(([name, target]) => `${textString(name)}${target}`).join("\n");
      const namesObject = document._root.data["Names"];
      setData(namesObject, "Dests", raw(`<</Names[${nameTree}]>>`));
      catalog["PageLabels"] = raw(pageLabels(sheets));
      const duplex = sheets?.duplex ?? null;
      if (duplex !== null) {
        setData(catalog["ViewerPreferences"], "PrintScaling", "None");
        setData(catalog["ViewerPreferences"], "Duplex", duplex);
      }
      const formEntry = form.end();
      if (formEntry !== null) catalog["AcroForm"] = raw(formEntry);
      // pdfkit would finish a form of its own.
      document.endAcroForm = () => undefined;
      if (outline.length > 0) {
        catalog["Outlines"] = raw(reference(writeOutline(outline, outlinePlace, writer)));
        catalog["PageMode"] = "UseOutlines";
      }
      document._id = contentHash.update(info.title).digest().subarray(0, 16);
      document.end();
      return output();
    },
  };
}

/** Page labels (ISO 32000-1, 12.4.2): the number of each page, or the numbers of those that share a side of paper. */
function pageLabels(sheets: Sheets | null): string {
  const labels = sheets?.labels ?? null;
  if (labels === null) return "<</Nums[0<</S/D>>]>>";
  return `<</Nums[${labels.map((label, side) => `${side}<</P ${textString(label)}>>`).join("\n")}]>>`;
}

function setData(target: unknown, key: string, value: unknown): void {
  if (typeof target !== "object" || target === null || !("data" in target))
    throw new Error("Not a PDF object.");
  const { data } = target;
  if (typeof data === "object" && data !== null) Object.assign(data, { [key]: value });
}

/** URIs are 7-bit (ISO 32000-1, 12.6.4.7); what is escaped already stays as it is. */
function asciiUri(uri: string): string {
  return uri.replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}
