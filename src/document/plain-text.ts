import type { Inline } from "./inline.ts";
import { assertNever } from "./node.ts";

/** The words of a run of inlines as a reader would say them; marks of notes and citations are left out. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(plainTextOf).join("");
}

function plainTextOf(inline: Inline): string {
  switch (inline.type) {
    case "text":
    case "code":
      return inline.value;
    case "emphasis":
    case "strong":
    case "subscript":
    case "superscript":
    case "keyboard":
    case "link":
    case "span":
    case "glossaryReference":
    case "abbreviation":
    case "value":
      return plainText(inline.children);
    case "lineBreak":
      return " ";
    case "inlineImage":
      return inline.alt;
    case "evidenceLabel":
      return inline.label;
    case "noteReference":
    case "citation":
      return "";
    default:
      return assertNever(inline);
  }
}

/**
 * A title as a list of contents has it: without the marks of notes and sources, and with the words of links alone,
 * since each line of the list is a link itself.
 */
export function withoutMarks(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === "noteReference" || inline.type === "citation") return [];
    if (!("children" in inline)) return [inline];
    const children = withoutMarks(inline.children);
    if (inline.type !== "link") return [{ ...inline, children }];
    const { lang, dir, source } = inline;
    const language = { ...(lang === undefined ? {} : { lang }), ...(dir === undefined ? {} : { dir }) };
    return [{ type: "span", id: null, children, source, ...language }];
  });
}
