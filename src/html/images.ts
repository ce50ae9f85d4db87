import { emptyElement, type Attributes } from "./escape.ts";
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
  return emptyElement("img", {
    src: context.imageSrc(imagePath),
    alt,
    width: Math.round(asset.widthPx),
    height: Math.round(asset.heightPx),
    ...attributes,
  });
}
