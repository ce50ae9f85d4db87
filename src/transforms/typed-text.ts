import type { Inline } from "../document/inline.ts";
import type { Node } from "../document/node.ts";

/** What the author typed, with one sign for each thing that is no text: words go on across emphasis and links. */
export function typedText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "text" || inline.type === "code") return inline.value;
      return "children" in inline && inline.type !== "value" ? typedText(inline.children) : noText;
    })
    .join("");
}

/** Stands for a thing that is no text. */
export const noText = "\u{FFFC}";

/** The signs on the two sides of a stretch of text. */
export function neighboursOf(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  return {
    before: /.$/su.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? "",
    after: /^./su.exec(text.slice(end, end + 2))?.[0] ?? "",
  };
}

/** Text in another language has words of its own, even where they are spelt the same. */
export function isForeign(node: Node, language: string): boolean {
  return node.lang !== undefined && primary(node.lang) !== primary(language);
}

function primary(language: string): string {
  return (language.split("-")[0] ?? "").toLowerCase();
}
