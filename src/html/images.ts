import { darkImagePath, type ImageAsset } from "../document/handbook.ts";
import { element, emptyElement, type Attributes } from "./escape.ts";
import type { HtmlContext } from "./html-context.ts";

/** Width and height keep the text from jumping while a page loads. */
export function renderImage(
  imagePath: string,
  alt: string,
  attributes: Attributes,
  context: HtmlContext,
): string {
  const asset = context.images[imagePath];
  if (asset === undefined) throw new Error(`No image at ${imagePath}.`);
  const image = emptyElement("img", {
    src: context.imageSrc(imagePath),
    alt,
    ...sizeOf(asset),
    ...attributes,
  });
  const darkPath = darkImagePath(imagePath);
  const dark = context.images[darkPath];
  // An e-book's page has the colours of its reader, whatever the device prefers.
  if (dark === undefined || context.format === "epub") return image;
  const source = emptyElement("source", {
    srcset: context.imageSrc(darkPath),
    media: "screen and (prefers-color-scheme: dark)",
    ...sizeOf(dark),
  });
  return element("picture", {}, source + image);
}

function sizeOf({ widthPx, heightPx }: ImageAsset): Attributes {
  return { width: Math.round(widthPx), height: Math.round(heightPx) };
}
