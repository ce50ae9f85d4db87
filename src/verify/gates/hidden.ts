import { attribute, findElement, textOf, tokens, type MarkupElement } from "../markup/markup.ts";
import { sectionPages } from "../markup/read-site.ts";
import { hidingSelectors, matches } from "../markup/style-sheet.ts";
import { wholePageFile } from "../finished-handbook.ts";
import { inBook, type Gate } from "./gate.ts";

/** The text of a section is for everybody: nothing in it is kept from sight or from a screen reader. */
export const hidden: Gate = {
  name: "hidden",
  site: ({ pages, texts }) => {
    const selectors = [...texts].flatMap(([path, css]) =>
      path.endsWith(".css") ? hidingSelectors(css) : [],
    );
    return [...sectionPages(pages), wholePageFile].flatMap((file) => {
      const page = pages.get(file);
      const main = page === undefined ? null : findElement(page, "main");
      return main === null ? [] : problems(main, selectors).map((message) => ({ file, message }));
    });
  },
  epub: (epub) => {
    const { book } = epub;
    const selectors = [...book.files].flatMap(([path, data]) =>
      path.endsWith(".css") ? hidingSelectors(new TextDecoder().decode(data)) : [],
    );
    return [...book.documents]
      .filter(([path]) => path !== book.navigationPath)
      .flatMap(([path, document]) =>
        problems(document, selectors).map((message) => inBook(epub, path, message)),
      );
  },
};

function problems(root: MarkupElement, selectors: readonly string[]): readonly string[] {
  return textElements(root).flatMap((element) => {
    const reason = whyHidden(element, selectors);
    const words = textOf(element).trim();
    return reason === null || !/[\p{L}\p{N}]/u.test(words) ? [] : [`"${shortened(words)}" ${reason}.`];
  });
}

/** Elements of the text; navigation may fold away. */
function textElements(element: MarkupElement): readonly MarkupElement[] {
  return descendantsBut(element, new Set(["nav", "head", "svg", "script", "style", "template"]));
}

function descendantsBut(element: MarkupElement, left: ReadonlySet<string>): readonly MarkupElement[] {
  return element.children.flatMap((child) =>
    typeof child === "string" || left.has(child.name) ? [] : [child, ...descendantsBut(child, left)],
  );
}

function whyHidden(element: MarkupElement, selectors: readonly string[]): string | null {
  if (attribute(element, "aria-hidden") === "true") return "is hidden from screen readers";
  if (element.attributes.has("hidden") || element.attributes.has("inert")) return "is hidden from everybody";
  const style = attribute(element, "style") ?? "";
  if (/display\s*:\s*none|visibility\s*:\s*hidden/.test(style)) return "is hidden by its style";
  if (tokens(element, "role").some((role) => role === "none" || role === "presentation"))
    return `is told to be no ${element.name}`;
  const selector = selectors.find((candidate) => matches(element, candidate));
  return selector === undefined ? null : `is hidden by the style of ${selector}`;
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
