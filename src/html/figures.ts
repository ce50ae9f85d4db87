import type { Figure } from "../document/block.ts";
import { element } from "./escape.ts";
import { languageAttributes, type SectionScope } from "./html-context.ts";
import { renderImage } from "./images.ts";
import { renderInlines } from "./inlines.ts";

export function renderFigure(figure: Figure, scope: SectionScope): string {
  const image = renderImage(figure.imagePath, figure.alt, {}, scope.context);
  const caption =
    figure.caption.length === 0 ? "" : element("figcaption", {}, renderInlines(figure.caption, scope));
  return element(
    "figure",
    { class: "figure", ...languageAttributes(figure, scope.context) },
    image + caption,
  );
}
