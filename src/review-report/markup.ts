import type { Inline } from "../document/inline.ts";
import { plainText } from "../document/plain-text.ts";
import { element, escapeText } from "../html/escape.ts";

// The few shapes that the report is made of. What is called markup is markup; all else is text, and is escaped here.

export function heading(level: 1 | 2 | 3, text: string, id: string | null = null): string {
  return element(`h${level}`, { id }, escapeText(text));
}

export function paragraph(text: string): string {
  return element("p", {}, escapeText(text));
}

export function list(items: readonly string[]): string {
  return element("ul", {}, items.map((markup) => element("li", {}, markup)).join("\n"));
}

/** Labels and what they stand for, which is markup. */
export function facts(entries: readonly (readonly [label: string, markup: string])[]): string {
  const lines = entries.map(
    ([label, markup]) => element("dt", {}, escapeText(label)) + element("dd", {}, markup),
  );
  return element("dl", { class: "facts" }, lines.join("\n"));
}

/** A table whose first column names the row; cells are markup. */
export function table(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const head = header.map((text) => element("th", { scope: "col" }, escapeText(text))).join("");
  const body = rows.map((cells) => {
    const [first = "", ...rest] = cells;
    const row = element("th", { scope: "row" }, first) + rest.map((cell) => element("td", {}, cell)).join("");
    return element("tr", {}, row);
  });
  const parts = [
    element("caption", {}, escapeText(caption)),
    element("thead", {}, element("tr", {}, head)),
    element("tbody", {}, body.join("\n")),
  ];
  // A wide table scrolls by itself, also by keyboard.
  const region = { class: "scroll", tabindex: "0", "aria-label": caption };
  return element("section", region, element("table", {}, parts.join("\n")));
}

/** A reference with its address as a link. */
export function reference(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      inline.type === "link" && inline.target.kind === "external"
        ? element("a", { href: inline.target.url }, escapeText(plainText(inline.children)))
        : escapeText(plainText([inline])),
    )
    .join("");
}
