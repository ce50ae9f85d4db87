import { entry, type PdfFile } from "../../../src/verify/pdf/objects.ts";
import { pick } from "../../support/random.ts";
import type { Rewrites } from "../rewrite-pdf.ts";
import {
  allElementsWith,
  catalogOf,
  elementsWith,
  inPdf,
  kidsOf,
  objectsOfType,
  ref,
  replacingIn,
  rewriteOne,
  roleOf,
  textOf,
  withKids,
  type PdfChange,
} from "./pdf-objects.ts";
import type { FaultOperator, FinishedFiles } from "./operator.ts";

/** The structure tree of a PDF: what each part is, and where it stands. */
export const pdfTagFaults: readonly FaultOperator[] = [
  inPdf("change the level of a heading", (file, random) =>
    rewriteOne(
      file,
      elementsWith(file, /^H[1-5]$/),
      (text) => text.replace(/\/S\/H(\d)/, (_, level: string) => `/S/H${String(Number(level) + 1)}`),
      random,
    ),
  ),
  inPdf("make a heading a paragraph", withRole(/^H[1-6]$/, "P")),
  inPdf("make a paragraph a heading", withRole(/^P$/, "H2")),
  // An empty cell heads nothing.
  inPdf("make a header cell a data cell", (file, random) =>
    rewriteOne(
      file,
      elementsWith(file, /^TH$/).filter((number) => kidsOf(file, number).length > 0),
      (text) => text.replace("/S/TH", "/S/TD"),
      random,
    ),
  ),
  inPdf("make a list item a division", withRole(/^LI$/, "Div")),
  inPdf("make a caption a paragraph", withRole(/^Caption$/, "P")),
  inPdf("make a note a paragraph", withRole(/^Note$/, "P")),
  inPdf("take a link off its words", withRole(/^Link$/, "Span")),
  inPdf(
    "drop what a header cell heads",
    replacingIn((file) => elementsWith(file, /^TH$/), /\/Scope\/\w+/, ""),
  ),
  inPdf(
    "turn what a header cell heads",
    replacingIn((file) => elementsWith(file, /^TH$/), /\/Scope\/(Column|Row)/, "/Scope/Both"),
  ),
  inPdf(
    "drop how a list is numbered",
    replacingIn(
      (file) => elementsWith(file, /^L$/),
      /\/ListNumbering\/(Decimal|Disc)/,
      "/ListNumbering/None",
    ),
  ),
  inPdf("drop a paragraph", dropKid(/^(Sect|Div|LBody|BlockQuote)$/, /^P$/)),
  inPdf("drop a heading", dropKid(/^(Sect|Div)$/, /^H\d$/)),
  inPdf("drop a list item", dropKid(/^L$/, /^LI$/)),
  inPdf("lose a cell", dropKid(/^TR$/, /^T[DH]$/)),
  inPdf("drop a row", dropKid(/^(TBody|THead)$/, /^TR$/)),
  inPdf("drop a caption", dropKid(/^(Table|Figure|Div|Sect)$/, /^Caption$/)),
  inPdf("drop a bullet or number", dropKid(/^(LI|Note)$/, /^Lbl$/)),
  inPdf("drop a section", dropKid(/^Document$/, /^Sect$/)),
  inPdf("swap two paragraphs", swapKids(/^(Sect|Div)$/, /^P$/)),
  inPdf("swap two cells", swapKids(/^TR$/, /^TD$/)),
  inPdf("swap two list items", swapKids(/^L$/, /^LI$/)),
  inPdf("swap two sections", swapKids(/^Document$/, /^Sect$/)),
  inPdf("swap two care cards", swapKids(/^Sect$/, /^Div$/)),
  inPdf("merge two list items", (file, random) => {
    const lists = elementsWith(file, /^L$/).filter((number) => kidsOf(file, number).length > 1);
    if (lists.length === 0) return null;
    const list = pick(lists, random);
    const [first = "", second = "", ...others] = kidsOf(file, list);
    const bodies = [first, second].map((item) => kidsOf(file, objectOf(item)));
    return new Map([
      [list, withKids(file, list, [first, ...others])],
      [objectOf(first), withKids(file, objectOf(first), bodies.flat())],
    ]);
  }),
  inPdf("add an empty paragraph", (file, random) => {
    const sections = elementsWith(file, /^(Sect|Div)$/).filter((number) => kidsOf(file, number).length > 0);
    if (sections.length === 0) return null;
    const section = pick(sections, random);
    const added = Math.max(...file.objects.keys()) + 1;
    return new Map([
      [section, withKids(file, section, [...kidsOf(file, section), `${String(added)} 0 R`])],
      [added, `${String(added)} 0 obj\n<</Type/StructElem/S/P/P ${String(section)} 0 R/K[]>>\nendobj`],
    ]);
  }),
  inPdf(
    "read other words than are painted",
    replacingIn(
      (file) => elementsWith(file, /^(P|H\d|Lbl|Span|Code)$/),
      /\/P (\d+ 0 R)/,
      "/P $1/ActualText (Other words)",
    ),
  ),
  inPdf(
    "read words as nothing",
    replacingIn(
      (file) => elementsWith(file, /^(Span|Code|Link|Reference)$/),
      /\/P (\d+ 0 R)/,
      "/P $1/ActualText ()",
    ),
  ),
  inPdf(
    "drop an alternative text",
    replacingIn((file) => elementsWith(file, /^Figure$/), /\/Alt\s*(\((?:[^()\\]|\\[^])*\)|<[^>]*>)/, ""),
  ),
  inPdf(
    "change an alternative text",
    replacingIn(
      (file) => elementsWith(file, /^Figure$/),
      /\/Alt\s*(\((?:[^()\\]|\\[^])*\)|<[^>]*>)/,
      "/Alt (A picture)",
    ),
  ),
  inPdf("drop what letters stand for", replacingIn(spans, /\/E\s*(\((?:[^()\\]|\\[^])*\)|<[^>]*>)/, "")),
  inPdf(
    "change what letters stand for",
    replacingIn(spans, /\/E\s*(\((?:[^()\\]|\\[^])*\)|<[^>]*>)/, "/E (other words)"),
  ),
  inPdf("drop a language", replacingIn(languageElements, /\/Lang\s*\([^)]*\)/, "")),
  inPdf("change a language", replacingIn(languageElements, /\/Lang\s*\([^)]*\)/, "/Lang (eo)")),
  inPdf("drop the language of the file", replacingIn(catalogOf, /\/Lang \([^)]*\)/, "")),
  inPdf("change the language of the file", replacingIn(catalogOf, /\/Lang \([^)]*\)/, "/Lang (eo)")),
  inPdf("drop that the file is tagged", replacingIn(catalogOf, /\/MarkInfo \d+ 0 R/, "")),
  inPdf("drop the structure tree", replacingIn(catalogOf, /\/StructTreeRoot \d+ 0 R/, "")),
  inPdf("drop the way from a page to its tags", replacingIn(pages, /\/StructParents \d+/, "")),
  inPdf(
    "lead a page to another page's tags",
    replacingIn(pages, /\/StructParents (\d)(\d*)/, "/StructParents 9$1$2"),
  ),
  inPdf("change a way back from a mark", (file, random) => {
    const roots = objectsOfType(file, "StructTreeRoot");
    const parents = [
      ...textOf(file, roots[0] ?? 0).matchAll(/(?<=\/ParentTree[^]*)\d+ 0 R(?=[^]*\/ParentTreeNextKey)/g),
    ];
    if (parents.length < 2) return null;
    const parent = pick(parents, random);
    return rewriteOne(
      file,
      roots,
      (text) => text.slice(0, parent.index) + "11 0 R" + text.slice(parent.index + parent[0].length),
      random,
    );
  }),
  inPdf(
    "name another parent",
    replacingIn((file) => elementsWith(file, /^(P|LI|TD|Link)$/), /\/P (\d+) 0 R/, "/P 6 0 R"),
  ),
  inPdf(
    "drop the name of a note",
    replacingIn((file) => elementsWith(file, /^Note$/), /\/ID \([^)]*\)/, ""),
  ),
  inPdf(
    "change the name of a note",
    replacingIn((file) => elementsWith(file, /^Note$/), /\/ID \(([^)]*)\)/, "/ID ($1x)"),
  ),
  inPdf(
    "let the Tab key go astray",
    replacingIn(
      (file) => pages(file).filter((page) => entry(file, ref(page), "Annots") !== null),
      /\/Tabs \/S/,
      "/Tabs /R",
    ),
  ),
];

function spans(file: PdfFile): readonly number[] {
  return elementsWith(file, /^Span$/);
}

/** Elements that alone say their language: neither what they stand in nor what they hold says it too. */
function languageElements(file: PdfFile): readonly number[] {
  const langOf = (number: number) => /\/Lang\s*\(([^)]*)\)/.exec(textOf(file, number))?.[1] ?? "";
  const parentOf = (number: number) => Number(/\/P (\d+) 0 R/.exec(textOf(file, number))?.[1] ?? number);
  return allElementsWith(file, /./).filter((number) => {
    const lang = langOf(number);
    const around = [
      parentOf(number),
      ...kidsOf(file, number)
        .filter((kid) => kid.endsWith(" R"))
        .map(objectOf),
    ];
    return lang !== "" && around.every((other) => langOf(other) !== lang);
  });
}

function pages(file: PdfFile): readonly number[] {
  return objectsOfType(file, "Page");
}

function withRole(role: RegExp, other: string): PdfChange {
  return (file, random) =>
    rewriteOne(file, elementsWith(file, role), (text) => text.replace(/\/S\/\w+/, `/S/${other}`), random);
}

function dropKid(parent: RegExp, kid: RegExp): PdfChange {
  return changeKids(parent, (file, kids) =>
    kids.flatMap((each, at) => (isKid(file, each, kid) ? [kids.toSpliced(at, 1)] : [])),
  );
}

/** Swaps two children of one kind that follow each other and say different things. */
function swapKids(parent: RegExp, kid: RegExp): PdfChange {
  return changeKids(parent, (file, kids, words) =>
    kids.flatMap((each, at) => {
      const next = kids[at + 1] ?? "";
      const own = words.get(objectOf(each));
      const isSame = own !== undefined && own === words.get(objectOf(next));
      return !isSame && isKid(file, each, kid) && isKid(file, next, kid)
        ? [kids.with(at, next).with(at + 1, each)]
        : [];
    }),
  );
}

/** Gives one element one of the other lists of children that there could be. */
function changeKids(
  parent: RegExp,
  others: (
    file: PdfFile,
    kids: readonly string[],
    words: FinishedFiles["pdfWords"],
  ) => readonly (readonly string[])[],
): PdfChange {
  return (file, random, words): Rewrites | null => {
    const found = parent.source === "^Document$" ? allElementsWith(file, parent) : elementsWith(file, parent);
    const choices = found.flatMap((number) =>
      others(file, kidsOf(file, number), words).map((kids) => ({ number, kids })),
    );
    if (choices.length === 0) return null;
    const { number, kids } = pick(choices, random);
    return new Map([[number, withKids(file, number, kids)]]);
  };
}

function isKid(file: PdfFile, written: string, role: RegExp): boolean {
  return written.endsWith(" 0 R") && role.test(roleOf(file, objectOf(written)));
}

function objectOf(written: string): number {
  return Number.parseInt(written, 10);
}
