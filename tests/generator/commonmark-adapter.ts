import { HtmlRenderer, Parser, type Node } from "commonmark";

/**
 * What an example of the CommonMark specification needs before it can be part of a handbook. All of it is here:
 *
 * - A heading's level becomes one that a section may have: 2 where it was 1, and never more than one below the heading
 *   above. Only its number signs, or its underline, change.
 * - What links and images lead to becomes something that exists: this section's own title, an image of the handbook.
 *   Addresses that start with http:, https: or mailto: stay.
 *
 * No word that a reader sees changes: what is left is rendered and compared, and the example is given up otherwise.
 */
export function adaptExample(markdown: string, target: string): string | null {
  const adapted = withTargets(withLevels(markdown), target);
  return visibleForm(adapted) === visibleForm(markdown) ? adapted : null;
}

export const imageTarget = "../images/dot.png";

/** The blocks and words of some Markdown, without levels of headings and addresses. */
function visibleForm(markdown: string): string {
  return new HtmlRenderer()
    .render(new Parser().parse(markdown))
    .replaceAll(/(<\/?h)[1-6]/g, "$1")
    .replaceAll(/ (?:href|src)="[^"]*"/g, "");
}

function withLevels(markdown: string): string {
  const lines = markdown.split("\n");
  let above = 1;
  for (const heading of nodesOf(new Parser().parse(markdown), "heading")) {
    const level = Math.min(Math.max(2, heading.level), above + 1);
    above = level;
    if (level === heading.level) continue;
    const [[first, column], [last]] = heading.sourcepos;
    const opening = (lines[first - 1] ?? "").slice(column - 1);
    if (/^#{1,6}(?:\s|$)/.test(opening)) {
      const kept = (lines[first - 1] ?? "").slice(0, column - 1);
      lines[first - 1] = kept + opening.replace(/^#+/, "#".repeat(level));
    } else lines[last - 1] = (lines[last - 1] ?? "").replaceAll("=", "-");
  }
  return lines.join("\n");
}

/** Looks for each address as it was written, in the places where Markdown has addresses. */
function withTargets(markdown: string, target: string): string {
  const document = new Parser().parse(markdown);
  const images = new Set(nodesOf(document, "image").map(({ destination }) => destination ?? ""));
  const links = nodesOf(document, "link").map(({ destination }) => destination ?? "");
  const addresses = [...new Set([...images, ...links])].filter(
    (address) => !/^(?:https?|mailto):/i.test(address),
  );
  return addresses
    .toSorted((one, other) => other.length - one.length)
    .reduce((text, address) => {
      const leadsTo = images.has(address) ? imageTarget : target;
      return spellings(address).reduce(
        (changed, spelling) => replaceAddress(changed, spelling, leadsTo),
        text,
      );
    }, markdown);
}

/** Addresses whose spelling no rule gives: entities and escapes are what these examples are about. */
const oddSpellings: Readonly<Record<string, string>> = {
  "/f%C3%B6%C3%B6": "/f&ouml;&ouml;",
  "foo%20b%C3%A4": "foo%20b&auml;",
  "/url%5Cbar*baz": "/url\\bar\\*baz",
};

/** An address as CommonMark gives it, and ways in which an author may have written it. */
function spellings(address: string): readonly string[] {
  const decoded = decodeURIComponent(address);
  return [
    ...new Set([
      oddSpellings[address] ?? address,
      address,
      decoded,
      decoded.replaceAll(/[()*:\\]/g, "\\$&"),
      decoded.replaceAll(/[()]/g, "\\$&"),
    ]),
  ];
}

function replaceAddress(text: string, spelling: string, target: string): string {
  if (spelling === "") return text.replaceAll(/\]\((?:<>)?\)/g, `](${target})`);
  const written = spelling.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const places = new RegExp(
    String.raw`((?:\]\(|\]:)[ \t]*\n?[ \t]*)(?:<${written}>|${written}(?=[\s)]|$))`,
    "g",
  );
  return text.replaceAll(places, (_, before: string) => before + target);
}

function nodesOf(document: Node, type: string): readonly Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (node.type === type) found.push(node);
    for (let child = node.firstChild; child !== null; child = child.next) visit(child);
  };
  visit(document);
  return found;
}
