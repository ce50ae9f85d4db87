import type PDFDocument from "pdfkit";
import type { PdfImage } from "pdfkit";
import type { ImageAsset } from "../../document/handbook.ts";
import { decodeTransparentPng } from "./png-pixels.ts";

/** pdfkit inflates transparent images later than we can wait for, so those are taken apart here. */
export function openImage(document: PDFDocument, asset: ImageAsset): PdfImage {
  const transparent = asset.mediaType === "image/png" ? decodeTransparentPng(asset.data) : null;
  if (transparent === null) return document.openImage(Buffer.from(asset.data));
  const { width, height, rgb, alpha } = transparent;
  const common = { Type: "XObject", Subtype: "Image", Width: width, Height: height, BitsPerComponent: 8 };
  const mask = document.ref({ ...common, ColorSpace: "DeviceGray" });
  mask.end(alpha);
  const object = document.ref({ ...common, ColorSpace: "DeviceRGB", SMask: mask });
  object.end(rgb);
  return Object.assign({ width, height }, { obj: object, label: `T${object.id}` });
}
