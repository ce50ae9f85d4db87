import type { Browser } from "playwright-core";
import { openBrowser } from "../../tests/browser/open-page.ts";
import type { BrokenCopy } from "./broken/broken-copy.ts";
import type { BuiltHandbook } from "./build-handbooks.ts";
import { askAce } from "./epub/ace.ts";
import { askAxeAboutBooks } from "./epub/axe-books.ts";
import { askCalibre } from "./epub/calibre.ts";
import { askR2 } from "./epub/r2.ts";
import { askEpubJs, askFoliate } from "./epub/readers.ts";
import { askJavaJudges } from "./java-judges.ts";
import type { PdfOrder } from "./pdf/pdf-order.ts";
import { askPdfReaders } from "./pdf/pdf-readers.ts";
import { inLanes } from "./processes.ts";
import { askAxeAboutSites } from "./site/axe-sites.ts";
import { askFirefoxAboutSites } from "./site/firefox-sites.ts";
import { askNu } from "./site/nu.ts";
import type { BookToJudge, SiteToJudge } from "./subjects.ts";
import { MissingJudge, type JudgeId, type Verdict } from "./verdict.ts";

/** Everything that is to be judged. */
export interface Everything {
  readonly real: BuiltHandbook;
  /** The same as a clinic's edition, with all that an edition can have. */
  readonly edition: BuiltHandbook;
  readonly large: readonly BuiltHandbook[];
  readonly small: readonly BuiltHandbook[];
  readonly broken: readonly BrokenCopy[];
  /** What the broken copies were made from. */
  readonly brokenFrom: BuiltHandbook;
}

export interface Hearing {
  readonly verdicts: readonly Verdict[];
  readonly missing: ReadonlyMap<JudgeId, string>;
  /** How long each part took, by the clock on the wall. */
  readonly parts: readonly { readonly name: string; readonly seconds: number }[];
}

/** Asks the judges, two parts side by side. */
export async function askJudges(asked: readonly JudgeId[], everything: Everything): Promise<Hearing> {
  const browser = await openBrowser();
  try {
    const missing = new Map<JudgeId, string>();
    const parts = partsFor(asked, everything, browser);
    const heard = await inLanes(
      2,
      parts.map((part) => () => hear(part, missing)),
    );
    return {
      missing,
      verdicts: heard.flatMap(({ verdicts }) => verdicts).filter(({ judge }) => asked.includes(judge)),
      parts: heard.map(({ name, seconds }) => ({ name, seconds })),
    };
  } finally {
    await browser.close();
  }
}

/** Judges that are asked together. */
interface Part {
  readonly name: string;
  readonly judges: readonly JudgeId[];
  readonly ask: () => Promise<readonly Verdict[]>;
}

/** The longest first, so that no lane waits for the other at the end. */
function partsFor(asked: readonly JudgeId[], everything: Everything, browser: Browser): readonly Part[] {
  const books = (judge: JudgeId) => booksFor(judge, everything);
  const [oddOrders, evenOrders] = halvesOf(pdfOrders(asked, everything));
  const pdfJudges = ["qpdf", "poppler", "own-pdf"] as const;
  const parts: readonly Part[] = [
    {
      name: "veraPDF and EPUBCheck",
      judges: ["verapdf-ua1", "verapdf-2a", "epubcheck"],
      ask: () => askJavaJudges(pathsForJava(everything)),
    },
    { name: "readers of PDF, one half", judges: pdfJudges, ask: () => askPdfReaders(oddOrders) },
    { name: "readers of PDF, other half", judges: pdfJudges, ask: () => askPdfReaders(evenOrders) },
    {
      name: "axe on sites",
      judges: ["axe-site"],
      ask: () => askAxeAboutSites(browser, sitesFor("axe-site", everything)),
    },
    {
      name: "Firefox",
      judges: ["firefox-site"],
      ask: () => askFirefoxAboutSites(sitesFor("firefox-site", { ...everything, large: [] })),
    },
    { name: "axe in books", judges: ["axe-book"], ask: () => askAxeAboutBooks(browser, books("axe-book")) },
    { name: "DAISY Ace", judges: ["ace"], ask: () => askAce(books("ace")) },
    { name: "foliate-js", judges: ["foliate"], ask: () => askFoliate(browser, books("foliate")) },
    { name: "r2-shared-js", judges: ["r2"], ask: () => askR2(books("r2")) },
    { name: "Calibre", judges: ["calibre"], ask: () => askCalibre(books("calibre")) },
    { name: "epub.js", judges: ["epubjs"], ask: () => askEpubJs(browser, books("epubjs")) },
    { name: "Nu", judges: ["nu"], ask: () => askNu(sitesFor("nu", everything)) },
  ];
  return parts.filter(({ judges }) => judges.some((judge) => asked.includes(judge)));
}

async function hear(
  part: Part,
  missing: Map<JudgeId, string>,
): Promise<{ readonly name: string; readonly seconds: number; readonly verdicts: readonly Verdict[] }> {
  const start = performance.now();
  const heard = (verdicts: readonly Verdict[]) => {
    const seconds = (performance.now() - start) / 1000;
    console.log(`asked ${part.name} in ${seconds.toFixed(0)} s`);
    return { name: part.name, seconds, verdicts };
  };
  try {
    return heard(await part.ask());
  } catch (error) {
    if (!(error instanceof MissingJudge)) throw error;
    for (const judge of part.judges) missing.set(judge, error.message);
    return heard([]);
  }
}

function pathsForJava({ real, edition, large, small, broken }: Everything): readonly string[] {
  const files = [real, edition, ...large, ...small].flatMap(({ pdf, otherPdfs, epub }) => [
    pdf,
    ...otherPdfs,
    epub,
  ]);
  const javaJudges: readonly JudgeId[] = ["verapdf-ua1", "verapdf-2a", "epubcheck"];
  return [...files, ...brokenFor(javaJudges, broken)];
}

function pdfOrders(
  asked: readonly JudgeId[],
  { real, edition, large, small, broken, brokenFrom }: Everything,
) {
  const judges = (["qpdf", "poppler", "own-pdf"] as const).filter((judge) => asked.includes(judge));
  // The first is the one that is broken; the other holds every kind of node once more.
  const alongTheTree = new Set([real, ...large.slice(0, 2)]);
  const sound = [real, ...large, ...small].map((handbook): PdfOrder => ({
    path: handbook.pdf,
    content: handbook.content,
    judges,
    alongTheTree: alongTheTree.has(handbook),
  }));
  // Order and words are compared with all of the content, which only the A4 PDF of the handbook itself holds.
  const other = [...real.otherPdfs, edition.pdf, ...edition.otherPdfs].map((path): PdfOrder => ({
    path,
    content: real.content,
    judges: judges.filter((judge) => judge === "qpdf"),
    alongTheTree: false,
  }));
  const faulty = broken.map(({ path, seenBy }): PdfOrder => ({
    path,
    content: brokenFrom.content,
    alongTheTree: true,
    judges: judges.filter((judge) => seenBy[judge] !== undefined),
  }));
  return [...sound, ...[...other, ...faulty].filter((order) => order.judges.length > 0)];
}

/** The parser without a window is fast enough for all books; the others read those with every kind of node. */
function booksFor(
  judge: JudgeId,
  { real, edition, large, small, broken, brokenFrom }: Everything,
): readonly BookToJudge[] {
  const handbooks = [real, edition, ...large, ...(judge === "r2" ? small : [])];
  return [
    ...handbooks.map(({ epub }) => ({ path: epub, original: epub })),
    ...brokenFor([judge], broken).map((path) => ({ path, original: brokenFrom.epub })),
  ];
}

function sitesFor(judge: JudgeId, { real, edition, large, broken }: Everything): readonly SiteToJudge[] {
  const sites = (handbooks: readonly BuiltHandbook[], looks: SiteToJudge["looks"]) =>
    handbooks.flatMap(({ site }) => (site === null ? [] : [{ folder: site, looks }]));
  return [
    ...sites([real], "all"),
    ...sites([edition, ...large], "in turn"),
    ...brokenFor([judge], broken).map((folder) => ({ folder, looks: "in turn" as const })),
  ];
}

function brokenFor(judges: readonly JudgeId[], broken: readonly BrokenCopy[]): readonly string[] {
  return broken
    .filter(({ seenBy }) => judges.some((judge) => seenBy[judge] !== undefined))
    .map(({ path }) => path);
}

function halvesOf<T>(values: readonly T[]): readonly [readonly T[], readonly T[]] {
  return [values.filter((_, index) => index % 2 === 0), values.filter((_, index) => index % 2 === 1)];
}
