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
