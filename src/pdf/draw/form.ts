/**
 * Form fields (ISO 32000-1, 12.7): each a widget with its own appearance, in a Form element that says what it is for
 * (PDF/UA-1, 7.18).
 *
 * pdfkit's own fields have no element and no name for readers, and ask viewers to draw them (NeedAppearances), which
 * PDF/A-2 (6.4.1) forbids.
 */
import type { Font } from "fontkit";
import type PDFDocument from "pdfkit";
import type { PdfReference } from "pdfkit";

import { n } from "../layout/drawing.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { raw, reference, textString } from "./pdf-syntax.ts";
import type { StructureTree } from "./structure-tree.ts";

export interface FormField {
  readonly type: "text" | "check";
  /** Unique in the file. */
  readonly name: string;
  /** What a screen reader says. */
  readonly description: string;
  readonly element: StructureElement;
  /** Of what is typed. */
  readonly sizePt: number;
}

/** Left, bottom, right and top, in the page's own coordinates. */
export type FieldBox = readonly [number, number, number, number];

export interface Form {
  add(field: FormField, box: FieldBox): void;
  /** The form's entry in the catalog; null when it has no fields. */
  end(): string | null;
}

export function createForm(document: PDFDocument, structure: StructureTree, typed: Font): Form {
  const fields: PdfReference[] = [];
  /** Fields of one size look the same. */
  const appearances = new Map<string, PdfReference>();
  let font: PdfReference | null = null;

  /** What stands in a field until somebody fills it in, and what a tick looks like. */
  function appearance(width: number, height: number, content: string): PdfReference {
    const key = `${n(width)} ${n(height)} ${content}`;
    const known = appearances.get(key);
    if (known !== undefined) return known;
    const stream = document.ref({
      Type: "XObject",
      Subtype: "Form",
      FormType: 1,
      BBox: [0, 0, width, height],
      Resources: { Font: { [TYPED]: font } },
    });
    stream.end(content);
    appearances.set(key, stream);
    return stream;
  }

  return {
    add({ type, name, description, element, sizePt }, box) {
      font ??= embedWhole(document, typed);
      const [width, height] = [box[2] - box[0], box[3] - box[1]];
      const widget = document.ref({
        Type: "Annot",
        Subtype: "Widget",
        FT: type === "text" ? "Tx" : "Btn",
        T: raw(textString(name)),
        TU: raw(textString(description)),
        F: 4,
        Rect: [...box],
        DA: raw(textString(`/${TYPED} ${n(sizePt)} Tf 0 g`)),
      });
      if (type === "text") {
        widget.data["AP"] = { N: appearance(width, height, "/Tx BMC EMC") };
        widget.data["V"] = raw("()");
      } else {
        const tick = `${n(height * 0.12)} w 1 J 1 j ${tickPath(width, height)} S`;
        widget.data["AP"] = {
          N: { Off: appearance(width, height, ""), Yes: appearance(width, height, tick) },
        };
        widget.data["AS"] = "Off";
        widget.data["V"] = "Off";
      }
      widget.data["StructParent"] = structure.addAnnotation(element, widget.id);
      document.page.annotations.push(widget);
      fields.push(widget);
      widget.end();
    },
    end() {
      if (font === null) return null;
      const list = fields.map(({ id }) => reference(id)).join(" ");
      const resources = `<</Font<</${TYPED} ${reference(font.id)}>>>>`;
      return `<</Fields[${list}]/DR ${resources}/DA(/${TYPED} 12 Tf 0 g)>>`;
    },
  };
}

/** The name of the font for typed text. */
const TYPED = "Typed";

function tickPath(width: number, height: number): string {
  const point = (x: number, y: number): string => `${n(x * width)} ${n(y * height)}`;
  return `${point(0.2, 0.5)} m ${point(0.42, 0.24)} l ${point(0.82, 0.8)} l`;
}

const FIRST = 32;
const LAST = 255;

/**
 * The whole face as a simple font in Windows' Latin encoding, not a part of it: nobody knows yet what will be typed,
 * and viewers can set text in a simple font.
 */
function embedWhole(document: PDFDocument, font: Font): PdfReference {
  const scale = 1000 / font.unitsPerEm;
  const file = document.ref({ Length1: font.stream.buffer.length });
  file.end(font.stream.buffer);
  const name = font.postscriptName;
  const { minX, minY, maxX, maxY } = font.bbox;
  const descriptor = document.ref({
    Type: "FontDescriptor",
    FontName: name,
    // Nonsymbolic (table 123).
    Flags: 32,
    FontBBox: [minX, minY, maxX, maxY].map((unit) => unit * scale),
    ItalicAngle: 0,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: font.capHeight * scale,
    StemV: 80,
    FontFile2: file,
  });
  descriptor.end();
  const decoder = new TextDecoder("windows-1252");
  const widths = Array.from({ length: LAST - FIRST + 1 }, (_, index) => {
    const codePoint = decoder.decode(Uint8Array.of(FIRST + index)).codePointAt(0) ?? 0;
    const has = font.hasGlyphForCodePoint(codePoint);
    return has ? font.glyphForCodePoint(codePoint).advanceWidth * scale : 0;
  });
  const dictionary = document.ref({
    Type: "Font",
    Subtype: "TrueType",
    BaseFont: name,
    FirstChar: FIRST,
    LastChar: LAST,
    Widths: widths,
    Encoding: "WinAnsiEncoding",
    FontDescriptor: descriptor,
  });
  dictionary.end();
  return dictionary;
}
