import type { Passage, PassageKind, ReadBack } from "../read-back.ts";
import { finishWith, Recorder, type Landing } from "../recorder.ts";
import { isIndexSection } from "./index-of-terms.ts";
import { landings, type PassagePlace } from "./landings.ts";
import { linkTarget } from "./link-target.ts";
import { MarkedText } from "./marked-text.ts";
import { pageReferenceOf } from "./page-references.ts";
import type { OpenPdf } from "./read-pdf.ts";
import type { MarkedContentReference, StructureElement, StructureNode } from "./structure.ts";

/**
 * Reads the sections of a PDF as assistive technology does: along its structure tree, across pages.
 *
 * Each Sect behind the table of contents is a section. Text that is neither in the tree nor an artifact is lost
 * to such a reader: it comes last, as "untagged text".
 */
export function readPdfSections(pdf: OpenPdf): ReadBack {
  return walkPdfSections(pdf).readBack;
}

/** The sections, and for each of their passages the page that it starts on (0 for one without text or picture). */
export function walkPdfSections(pdf: OpenPdf): {
  readonly readBack: ReadBack;
  readonly startPages: readonly (readonly number[])[];
  /** Where a destination leads: which passage is the first below it. */
  readonly landing: (address: string) => Passage | null;
} {
  const walk: Walk = {
    pdf,
    text: new MarkedText(pdf.runs),
    recorders: [],
    places: [],
    startPages: new Map(),
    languages: [],
    inFrontMatter: pdf.tree.children.some(holdsContents),
  };
  readNodes(pdf.tree.children, walk);
  readUntagged(walk);
  const land = landings(pdf, walk.places);
  const landing = (address: string): Landing | null => {
    const place = land(address);
    return place === null ? null : place.recorder.landingAt(place.passage);
  };
  return {
    readBack: finishWith(walk.recorders, landing),
    startPages: walk.recorders.map((recorder) =>
      recorder.said.map((passage) => walk.startPages.get(recorder)?.get(passage) ?? 0),
    ),
    landing: (address) => landing(address)?.passage ?? null,
  };
}

interface Walk {
  readonly pdf: OpenPdf;
  readonly text: MarkedText;
  readonly recorders: Recorder[];
  readonly places: PassagePlace[];
  readonly startPages: Map<Recorder, Map<number, number>>;
  /** Languages of the elements that are open. */
  readonly languages: string[];
  inFrontMatter: boolean;
}

function readNodes(nodes: readonly StructureNode[], walk: Walk): void {
  for (const node of nodes) {
    if (node.kind === "markedContent") readMarkedContent(node, walk);
    else if (node.kind === "element") readElement(node, walk);
  }
}

function readElement(element: StructureElement, walk: Walk): void {
  // The index is paper's own: `links` and `navigation` judge it.
  if (isIndexSection(element)) return walk.text.passBy(element);
  if (element.role === "Sect" && !walk.inFrontMatter) startSection(walk);
  const { lang } = element;
  if (lang !== null) {
    walk.languages.push(lang);
    walk.recorders.at(-1)?.beginLanguage(lang);
  }
  const { expansion } = element;
  if (expansion !== null) walk.recorders.at(-1)?.beginAbbreviation(expansion);
  readRole(element, walk);
  if (expansion !== null) walk.recorders.at(-1)?.endAbbreviation();
  if (lang !== null) {
    walk.languages.pop();
    walk.recorders.at(-1)?.endLanguage();
  }
}

function startSection(walk: Walk): void {
  const recorder = new Recorder(walk.pdf.tree.language);
  for (const lang of walk.languages) recorder.beginLanguage(lang);
  walk.recorders.push(recorder);
}

function readRole(element: StructureElement, walk: Walk): void {
  const recorder = walk.recorders.at(-1);
  const passage = (kind: PassageKind, detail = "") => {
    recorder?.begin(kind, detail);
    readWords(element, walk);
    recorder?.end();
  };
  switch (element.role) {
    case "H1":
    case "H2":
    case "H3":
    case "H4":
    case "H5":
    case "H6":
      return passage("heading", element.role.slice(1));
    case "P":
      return passage("paragraph");
    case "Caption":
      return passage("caption");
    case "TH":
      return passage("cell", headerRole(element.attributes.get("Table.Scope")));
    case "TD":
      return passage("cell", "data");
    case "TR":
      recorder?.mark("row");
      return readNodes(element.children, walk);
    case "BlockQuote":
      recorder?.mark("quotation");
      readNodes(element.children, walk);
      return recorder?.mark("quotation end");
    case "L":
      return readList(element, walk);
    case "Note":
      recorder?.mark("note", digitsOf(element, walk));
      return readNodes(withoutLabel(element), walk);
    case "Figure":
      return readFigure(element, walk);
    case "Link":
      return readLink(element, walk);
    case "TOC":
      readNodes(element.children, walk);
      walk.inFrontMatter = false;
      return;
    default:
      if (inlineRoles.has(element.role)) return readWords(element, walk);
      recorder?.end();
      readNodes(element.children, walk);
      return walk.recorders.at(-1)?.end();
  }
}

const inlineRoles = new Set(["Span", "Code", "Reference", "Quote", "Lbl", "BibEntry"]);

/** Which page a link says that its target is on is for `links` to judge: here `#` stands for the number. */
function readLink(element: StructureElement, walk: Walk): void {
  const recorder = walk.recorders.at(-1);
  const page = pageReferenceOf(element, walk.text);
  recorder?.beginLink(linkTarget(element, walk.pdf));
  readWords({ ...element, children: element.children.filter((child) => child !== page) }, walk);
  if (page !== null) {
    // At the end of a line the space before the next word may be painted with the number.
    const space = /\s$/.test(walk.text.textOf(page)) ? " " : "";
    walk.text.passBy(page);
    recorder?.text(` (page #)${space}`);
  }
  recorder?.endLink();
}

/** Assistive technology reads the words that stand for what is painted, where there are any. */
function readWords(element: StructureElement, walk: Walk): void {
  if (element.actualText === null) return readNodes(element.children, walk);
  walk.recorders.at(-1)?.text(element.actualText);
  walk.text.passBy(element);
}

/** A list without numbers or bullets holds terms and their definitions (ISO 32000-1, 14.8.4.3.3). */
function readList(element: StructureElement, walk: Walk): void {
  const recorder = walk.recorders.at(-1);
  const numbering = element.attributes.get("List.ListNumbering") ?? "None";
  const isDefinitions = numbering === "None" && hasTerms(element, walk);
  const ordered = ["Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"].includes(numbering);
  if (!isDefinitions) recorder?.mark("list", ordered ? "ordered" : "");
  for (const child of element.children) {
    if (child.kind !== "element") continue;
    if (child.role !== "LI") {
      readElement(child, walk);
      continue;
    }
    if (!isDefinitions) recorder?.mark("list item", ordered ? digitsOf(child, walk) : "");
    if (child.lang !== null) recorder?.beginLanguage(child.lang);
    for (const part of child.children) {
      const role = part.kind === "element" ? part.role : "";
      if (role === "Lbl" && isDefinitions) recorder?.begin("term");
      if (role === "LBody" && isDefinitions) recorder?.mark("definition");
      if (role === "Lbl" && !isDefinitions) walk.text.passBy(part);
      else readNodes([part], walk);
      recorder?.end();
    }
    if (child.lang !== null) recorder?.endLanguage();
  }
  if (!isDefinitions) recorder?.mark("list end");
}

function hasTerms(list: StructureElement, walk: Walk): boolean {
  const items = list.children.flatMap((item) => (item.kind === "element" ? item.children : []));
  const labels = items.filter((part) => part.kind === "element" && part.role === "Lbl");
  return labels.some((label) => /\p{L}/u.test(walk.text.textOf(label)));
}

function withoutLabel(element: StructureElement): readonly StructureNode[] {
  return element.children.filter((child) => child.kind !== "element" || child.role !== "Lbl");
}

/** The number that a label shows; reading it counts as reading its text. */
function digitsOf(element: StructureElement, walk: Walk): string {
  const label = element.children.find((child) => child.kind === "element" && child.role === "Lbl");
  if (label === undefined) return "";
  walk.text.passBy(label);
  return /\d+/.exec(walk.text.textOf(label))?.[0] ?? "";
}

function headerRole(scope: string | undefined): string {
  return scope === "Row" ? "row header" : scope === "Column" ? "col header" : "header without scope";
}

/** What is drawn in a figure is said by its alternative text. */
function readFigure(element: StructureElement, walk: Walk): void {
  const recorder = walk.recorders.at(-1);
  const startsHere = recorder?.isWithinLine !== true;
  recorder?.image(element.alt ?? "(no alternative text)");
  const [drawn] = element.children.filter((child) => child.kind === "markedContent");
  if (drawn !== undefined && startsHere) noteStart(walk, drawn.pageNumber);
  for (const child of element.children) {
    if (child.kind === "element" && child.role === "Caption") readElement(child, walk);
    else walk.text.passBy(child);
  }
}

function readMarkedContent(reference: MarkedContentReference, walk: Walk): void {
  const recorder = walk.recorders.at(-1);
  for (const run of walk.text.take(reference)) {
    recorder?.text(run.text);
    if (recorder === undefined || run.text.trim() === "") continue;
    const passage = recorder.current;
    const last = walk.places.at(-1);
    if (last?.recorder === recorder && last.passage === passage) continue;
    const { pageNumber, xPt, yPt, sizePt } = run;
    noteStart(walk, pageNumber);
    walk.places.push({ recorder, passage, pageNumber, xPt, yPt, sizePt });
  }
}

/** The passage that was begun last starts on this page, unless it did before. */
function noteStart(walk: Walk, pageNumber: number): void {
  const recorder = walk.recorders.at(-1);
  if (recorder === undefined) return;
  const pages = walk.startPages.get(recorder) ?? new Map<number, number>();
  walk.startPages.set(recorder, pages);
  const passage = recorder.current;
  if (!pages.has(passage)) pages.set(passage, pageNumber);
}

function readUntagged(walk: Walk): void {
  const untagged = walk.text.unread();
  const recorder = walk.recorders.at(-1);
  if (untagged === "") return;
  recorder?.begin("untagged text");
  recorder?.text(untagged);
  recorder?.end();
}

function holdsContents(node: StructureNode): boolean {
  return node.kind === "element" && (node.role === "TOC" || node.children.some(holdsContents));
}
