import type { MarkupElement, MarkupNode } from "./markup.ts";

/**
 * Reads XML: the documents of an EPUB.
 *
 * It is strict where a reader's device is: a tag that does not fit throws. It knows no entities but the five of XML,
 * no internal subset of a DOCTYPE, and does not resolve namespaces.
 */
export function parseXml(xml: string): MarkupElement {
  const root: Draft = { name: "#document", attributes: new Map(), children: [] };
  const open: Draft[] = [root];
  let position = 0;
  for (const match of xml.matchAll(markup)) {
    const [token] = match;
    const inside = open.at(-1) ?? root;
    addText(inside, xml.slice(position, match.index));
    position = match.index + token.length;
    if (token.startsWith("<![CDATA[")) inside.children.push(token.slice(9, -3));
    else if (token.startsWith("<!") || token.startsWith("<?")) continue;
    else if (token.startsWith("</")) {
      const name = token.slice(2, -1).trim();
      if (inside.name !== name) throw new Error(`XML: </${name}> ends <${inside.name}>`);
      open.pop();
    } else {
      const element: Draft = { name: nameOf(token), attributes: parseAttributes(token), children: [] };
      inside.children.push(element);
      if (!token.endsWith("/>")) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`XML: <${open.at(-1)?.name ?? ""}> is never ended`);
  addText(root, xml.slice(position));
  return root;
}

interface Draft extends MarkupElement {
  readonly attributes: Map<string, string>;
  readonly children: MarkupNode[];
}

const markup = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:"[^"]*"|'[^']*'|[^"'<>])*>/g;

function addText(element: Draft, raw: string): void {
  if (raw.includes("<")) throw new Error(`XML: a stray "<" in ${JSON.stringify(raw.slice(0, 40))}`);
  if (raw !== "") element.children.push(decode(raw));
}

function nameOf(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
}

function parseAttributes(tag: string): Map<string, string> {
  const pairs = [...tag.matchAll(/\s([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const attributes = new Map(
    pairs.map(([, name = "", double, single]): [string, string] => [name, decode(double ?? single ?? "")]),
  );
  if (attributes.size < pairs.length) throw new Error(`XML: an attribute stands twice in ${tag}`);
  return attributes;
}

const namedEntities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(raw: string): string {
  return raw.replaceAll(/&([^;\s]*);?/g, (reference, body: string) => {
    const number = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(body);
    if (number !== null) {
      return String.fromCodePoint(
        number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16),
      );
    }
    const character = namedEntities[body];
    if (character === undefined || !reference.endsWith(";"))
      throw new Error(`XML: unknown entity ${reference}`);
    return character;
  });
}
