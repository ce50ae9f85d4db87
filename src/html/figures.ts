import type { Figure } from "../document/block.ts";
import { element, escapeText } from "./escape.ts";
import { languageAttributes, type SectionScope } from "./html-context.ts";
import { renderImage } from "./images.ts";
import { renderInlines } from "./inlines.ts";

export function renderFigure(figure: Figure, scope: SectionScope): string {
  const { context, sectionId } = scope;
  const hasDescription = figure.description.length > 0;
  const descriptionId = context.anchorOf(sectionId, descriptionAnchor(figure));
  const image = renderImage(
    figure.imagePath,
    figure.alt,
    { "aria-details": hasDescription ? descriptionId : null },
    context,
  );
  const caption =
    figure.caption.length === 0 ? "" : element("figcaption", {}, renderInlines(figure.caption, scope));
  const markup = element(
    "figure",
    { class: "figure", ...languageAttributes(figure, context) },
    image + caption,
  );
  return hasDescription ? `${markup}\n${renderDescription(figure, descriptionId, scope)}` : markup;
}

/**
 * The long description: text like any other, for everyone. HTML wants a caption last in its figure, so it stands behind
 * the figure, and `aria-details` leads from the image to it.
 */
function renderDescription(figure: Figure, id: string, scope: SectionScope): string {
  const label = element(
    "p",
    { class: "figure-description__label" },
    escapeText(scope.context.words.figureShows),
  );
  const blocks = figure.description.map((block) => scope.renderBlock(block));
  return element("div", { class: "figure-description", id }, `\n${[label, ...blocks].join("\n")}\n`);
}

/** Two hyphens, so that an author's own id keeps its name. */
function descriptionAnchor(figure: Figure): string {
  return `description--${figure.key}`;
}
