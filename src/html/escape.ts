/**
 * Markup that is valid as HTML and well-formed as XML, from the same string.
 *
 * Every element is closed, every attribute is quoted, and no character is written that XML 1.0 or HTML forbids.
 */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element with an end tag. `content` is markup. */
export function element(name: string, attributes: Attributes, content: string): string {
  return `<${name}${renderAttributes(attributes)}>${content}</${name}>`;
}

/** An element that never has content: `br`, `hr`, `img`, and the shapes of SVG. */
export function emptyElement(name: string, attributes: Attributes = {}): string {
  return `<${name}${renderAttributes(attributes)} />`;
}

export function escapeText(text: string): string {
  return text.replaceAll(forbiddenCharacters, "").replaceAll(/[&<>"]/g, (character) => {
    return characterReferences[character] ?? character;
  });
}

/** Attributes whose value is null or undefined are left out; an empty string is written (`alt=""`). */
function renderAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === null || value === undefined ? "" : ` ${name}="${escapeText(String(value))}"`,
    )
    .join("");
}

const characterReferences: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

// Control characters, lone surrogates and two non-characters: XML has no way to write them, and no reader shows them.
const forbiddenCharacters = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
