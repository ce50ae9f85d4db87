/** The formats of which a judge is asked. */
export type JudgedFormat = "PDF" | "EPUB" | "site";

/** All judges, in the order of the table. A judge whose row is missing at the end fails the run. */
export const judges = {
  "verapdf-ua1": { format: "PDF", name: "veraPDF, PDF/UA-1" },
  "verapdf-2a": { format: "PDF", name: "veraPDF, PDF/A-2a" },
  qpdf: { format: "PDF", name: "qpdf --check" },
  poppler: { format: "PDF", name: "poppler: pdfinfo, pdftotext" },
  "own-pdf": { format: "PDF", name: "own: tags, links, reading order" },
  epubcheck: { format: "EPUB", name: "EPUBCheck" },
  ace: { format: "EPUB", name: "DAISY Ace" },
  "axe-book": { format: "EPUB", name: "axe-core" },
  foliate: { format: "EPUB", name: "foliate-js" },
  epubjs: { format: "EPUB", name: "epub.js" },
  r2: { format: "EPUB", name: "r2-shared-js" },
  calibre: { format: "EPUB", name: "Calibre" },
  nu: { format: "site", name: "Nu Html Checker, CSS and SVG too" },
  "axe-site": { format: "site", name: "axe-core" },
  "firefox-site": { format: "site", name: "axe-core, keyboard, spacing in Firefox" },
} as const satisfies Record<string, { readonly format: JudgedFormat; readonly name: string }>;

export type JudgeId = keyof typeof judges;
export const judgeIds: readonly JudgeId[] = Object.keys(judges).filter(isJudgeId);

export interface Finding {
  /** The judge's own name of the rule: "RSC-012", "ISO 14289-1:2014 7.3-1". */
  readonly rule: string;
  readonly message: string;
}

/** What one judge said about one finished file. */
export interface Verdict {
  readonly judge: JudgeId;
  /** As the judge itself says, so that the report names who spoke. */
  readonly version: string;
  /** Path of the file or, for a website, of its folder. */
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly milliseconds: number;
}

/** Something that a person has to put right before anything can be judged; the message is a plain sentence. */
export class StageProblem extends Error {}

/** A judge that this machine lacks; the message is a plain sentence. */
export class MissingJudge extends Error {}

export function isJudgeId(name: string): name is JudgeId {
  return name in judges;
}

/** Measures, and turns a failure to judge into a finding: a file that cannot be judged has not passed. */
export async function judgeOne(
  judge: JudgeId,
  version: string,
  path: string,
  find: () => Promise<readonly Finding[]>,
): Promise<Verdict> {
  const start = performance.now();
  const result = (findings: readonly Finding[]) => ({
    judge,
    version,
    path,
    findings,
    milliseconds: Math.round(performance.now() - start),
  });
  try {
    return result(await find());
  } catch (error) {
    if (error instanceof MissingJudge) throw error;
    return result([{ rule: "not judged", message: error instanceof Error ? error.message : String(error) }]);
  }
}
