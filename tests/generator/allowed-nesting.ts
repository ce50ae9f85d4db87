import type { NodeKind, ParentKind } from "./count-nesting.ts";

/** Where a kind of node may stand. A new kind does not compile until it has its line here. */
type Placing =
  /** Wherever blocks stand, and more where `sections` says so. */
  | "block"
  /** Only in a section that the program makes. */
  | "section"
  /** Wherever words stand. */
  | "inline"
  /** Wherever words stand, but for the words of a link. */
  | "inline outside links"
  /** Where the program looks for words that the glossary explains. */
  | "inline of text"
  /** Wherever the author's words stand, but for what is typed into a computer. */
  | "inline of own words";

const placings: Readonly<Record<NodeKind, Placing>> = {
  paragraph: "block",
  heading: "block",
  list: "block",
  blockQuote: "block",
  codeBlock: "block",
  thematicBreak: "block",
  table: "block",
  definitionList: "block",
  figure: "block",
  keyPoints: "block",
  careCard: "block",
  adviceList: "block",
  callout: "block",
  glossaryList: "section",
  sourceList: "section",
  text: "inline",
  emphasis: "inline",
  strong: "inline",
  subscript: "inline",
  superscript: "inline",
  keyboard: "inline",
  code: "inline",
  lineBreak: "inline",
  link: "inline outside links",
  inlineImage: "inline",
  span: "inline",
  noteReference: "inline outside links",
  citation: "inline outside links",
  evidenceLabel: "inline",
  value: "inline",
  glossaryReference: "inline of text",
  abbreviation: "inline of own words",
};

export const nodeKinds: readonly NodeKind[] = Object.keys(placings).filter(isNodeKind);

const blockParents: readonly ParentKind[] = [
  "section",
  "listItem",
  "blockQuote",
  "definition",
  "keyPoints",
  "careCard",
  "adviceList",
  "callout",
  "note",
];

const inlineParents: readonly ParentKind[] = [
  "paragraph",
  "heading",
  "title",
  "tableCell",
  "caption",
  "term",
  "emphasis",
  "strong",
  "subscript",
  "superscript",
  "keyboard",
  "span",
];

/** What holds only what the program puts there, or plain text. */
const narrowPairs: readonly (readonly [ParentKind, NodeKind])[] = [
  ["value", "text"],
  ["glossaryReference", "text"],
  ["glossaryReference", "abbreviation"],
  ["abbreviation", "text"],
  ["glossaryEntry", "text"],
  ["description", "paragraph"],
  ["description", "list"],
  ["figure", "text"],
  ["sourceEntry", "text"],
  ["sourceEntry", "link"],
];

/** Refused with `container-well-formed`: the signs of a card in a card would have two urgencies. */
const refusedPairs: readonly (readonly [ParentKind, NodeKind])[] = [["careCard", "careCard"]];

/** Every pair of parent and child that the content format allows. */
export const allowedPairs: readonly (readonly [ParentKind, NodeKind])[] = [
  ...nodeKinds.flatMap((child) =>
    parentsOf(child)
      .filter((parent) => !isRefused(parent, child))
      .map((parent) => [parent, child] as const),
  ),
  ...narrowPairs,
];

export function isRefused(parent: ParentKind, child: NodeKind): boolean {
  return refusedPairs.some(([outer, inner]) => outer === parent && inner === child);
}

export function parentsOf(child: NodeKind): readonly ParentKind[] {
  switch (placings[child]) {
    case "block":
      return blockParents;
    case "section":
      return ["section"];
    case "inline":
      return [...inlineParents, "link"];
    case "inline outside links":
      return inlineParents;
    case "inline of own words":
      return [...inlineParents.filter((parent) => parent !== "keyboard"), "link"];
    case "inline of text":
      return ["paragraph", "tableCell", "emphasis", "strong", "subscript", "superscript", "span"];
  }
}

function isNodeKind(name: string): name is NodeKind {
  return Object.hasOwn(placings, name);
}
