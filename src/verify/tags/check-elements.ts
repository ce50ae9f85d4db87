import { MarkedText } from "../pdf/marked-text.ts";
import type { OpenPdf } from "../pdf/read-pdf.ts";
import { elementsIn, type StructureElement, type StructureNode } from "../pdf/structure.ts";

/** What each element is, holds and stands in (ISO 32000-1, 14.8.4; PDF/UA-1, 7.2). */
export function checkElements(pdf: OpenPdf): readonly string[] {
  const text = new MarkedText(pdf.runs);
  return [
    ...nestingProblems({ role: "the tree", children: pdf.tree.children }),
    ...elementsIn(pdf.tree.children).flatMap((element) => [
      ...nestingProblems(element),
      ...listItemProblems(element, text),
      ...fieldProblems(element, pdf),
      ...(isReplaced(element) ? [`${nameOf(element)} is read as "${element.actualText ?? ""}".`] : []),
      ...(isEmpty(element, text) ? [`${nameOf(element)} says nothing.`] : []),
      ...(element.actualText !== null && element.actualText.trim() === ""
        ? [`${nameOf(element)} is read as nothing.`]
        : []),
    ]),
  ];
}

/** Words in place of what is painted belong to a stretch of text: a screen reader leaves out all below them. */
function isReplaced({ role, actualText }: StructureElement): boolean {
  return actualText !== null && !["Span", "Figure", "Formula"].includes(role);
}

const anywhere = [
  ..."Sect Div P H1 H2 H3 H4 H5 H6 L Table Figure Formula BlockQuote Note TOC Caption Quote".split(" "),
  ..."Span Link Reference Code BibEntry Annot Index NonStruct Form".split(" "),
];

/** Roles of the children that an element may have; those that are not named may have any of `anywhere`. */
const allowedChildren: Readonly<Record<string, readonly string[]>> = {
  "the tree": ["Document"],
  Document: ["Sect", "Part", "Art", "Div", ...anywhere],
  L: ["LI", "Caption", "L"],
  LI: ["Lbl", "LBody"],
  Table: ["TR", "THead", "TBody", "TFoot", "Caption"],
  THead: ["TR"],
  TBody: ["TR"],
  TFoot: ["TR"],
  TR: ["TH", "TD"],
  TOC: ["TOCI", "TOC", "Caption"],
  TOCI: ["Lbl", "Reference", "NonStruct", "P", "TOC", "Link"],
  Note: ["Lbl", ...anywhere],
  Figure: ["Caption", ...anywhere],
  Part: ["Sect", ...anywhere],
};
const inline = "Span Link Reference Code Quote BibEntry Figure Formula Note Annot Form".split(" ");
const textRoles = new Set("P H1 H2 H3 H4 H5 H6 Lbl Span Link Reference Code Quote Caption".split(" "));

function nestingProblems(element: Pick<StructureElement, "role" | "children">): readonly string[] {
  const allowed =
    allowedChildren[element.role] ?? (textRoles.has(element.role) ? [...inline, "Lbl", "P"] : anywhere);
  return element.children.flatMap((child) =>
    child.kind === "element" && !allowed.includes(child.role)
      ? [`${nameOf(child)} stands in ${element.role}.`]
      : [],
  );
}

/** A list with numbers or bullets shows them, and every item has words (PDF/UA-1, 7.6). */
function listItemProblems(element: StructureElement, text: MarkedText): readonly string[] {
  if (element.role === "Note" && !hasChild(element, "Lbl")) return [`${nameOf(element)} has no number.`];
  if (element.role !== "L") return [];
  const numbering = element.attributes.get("List.ListNumbering") ?? "None";
  return element.children.flatMap((item) => {
    if (item.kind !== "element" || item.role !== "LI") return [];
    const labels = item.children.filter((child) => child.kind === "element" && child.role === "Lbl");
    const isLabelled = labels.some((label) => text.textOf(label).trim() !== "");
    return [
      ...(numbering === "None" && labels.some((label) => isBullet(text.textOf(label)))
        ? [`${nameOf(item)} has a bullet or number, and its list says that it has none.`]
        : []),
      ...(numbering === "None" || isLabelled ? [] : [`${nameOf(item)} has no bullet or number.`]),
      ...(numbering === "Decimal" && !labels.some((label) => /\d/.test(text.textOf(label)))
        ? [`${nameOf(item)} has no number.`]
        : []),
    ];
  });
}

/** A form holds one field to fill in, and nothing else holds any (ISO 32000-1, 14.8.4.5; PDF/UA-1, 7.18.4). */
function fieldProblems(element: StructureElement, { annotations }: OpenPdf): readonly string[] {
  const held = element.children.flatMap((child) =>
    child.kind === "annotation" ? [annotations.get(child.object)?.subtype ?? ""] : [],
  );
  const fields = held.filter((subtype) => subtype === "Widget").length;
  if (element.role !== "Form") return fields === 0 ? [] : [`${nameOf(element)} holds a field.`];
  return fields === 1 && held.length === 1 ? [] : [`${nameOf(element)} does not hold one field.`];
}

/** A list that says "None" may have labels of its own: terms, ticks, dashes (ISO 32000-1, table 347). */
function isBullet(label: string): boolean {
  return /^\s*(?:\d+[.)]|•)\s*$/.test(label);
}

function hasChild(element: StructureElement, role: string): boolean {
  return element.children.some((child) => child.kind === "element" && child.role === role);
}

/** A cell, an item of a list or a quotation may be empty because its author left it so; nothing else that is read may. */
function isEmpty(element: StructureElement, text: MarkedText): boolean {
  // An author may leave a block of code empty.
  const isCode = ({ role, children }: StructureElement): boolean =>
    role === "Code" ||
    (role === "P" &&
      children.length > 0 &&
      children.every((child) => child.kind === "element" && isCode(child)));
  // A box that holds only what may be empty is judged by that.
  const isBox = element.role === "Div" && element.children.some(({ kind }) => kind === "element");
  if (isCode(element) || isBox) return false;
  const mayBeEmpty = new Set(["TD", "TH", "LI", "LBody", "BlockQuote", "Figure", "Formula", "Form"]);
  if (mayBeEmpty.has(element.role) || element.actualText !== null) return false;
  return text.textOf(element).trim() === "" && !element.children.some(holdsPicture);
}

function holdsPicture(node: StructureNode): boolean {
  return (
    node.kind === "element" &&
    (/^(Figure|Formula|Form|TD|TH)$/.test(node.role) || node.children.some(holdsPicture))
  );
}

function nameOf({ role, object }: StructureElement): string {
  return `The ${role} in object ${String(object)}`;
}
