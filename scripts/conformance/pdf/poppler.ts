import type { OpenPdf } from "../../../src/verify/pdf/read-pdf.ts";
import type { ReadBack } from "../../../src/verify/read-back.ts";
import { compareWords, withoutPageNumbers, wordsIn } from "../compare-words.ts";
import { runProgram, type ProcessResult } from "../processes.ts";
import { MissingJudge, type Finding } from "../verdict.ts";
import { findInPaintedText } from "./painted-text.ts";
import type { PdfOrder } from "./pdf-order.ts";
import { linesAsFindings } from "./qpdf.ts";
import { structWords } from "./struct-text.ts";

/**
 * Poppler is the reader in many viewers: it says whether the file is sound and tagged, and gives its words twice, as
 * painted (`pdftotext`) and along the structure tree (`pdfinfo -struct-text`). Both have to be the author's words in
 * the author's order.
 *
 * Along the tree poppler takes seconds for a page, so that way it reads only where it is asked to.
 */
export async function findWithPoppler(
  { path, alongTheTree }: Pick<PdfOrder, "path" | "alongTheTree">,
  pdf: OpenPdf,
  expected: ReadBack,
): Promise<readonly Finding[]> {
  const info = await run("pdfinfo", [path]);
  const tagged = alongTheTree ? await run("pdfinfo", ["-struct-text", path]) : null;
  const painted = await run("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"]);
  const passages = authorsPassages(expected);
  return [
    ...[info, painted, ...(tagged === null ? [] : [tagged])].flatMap(({ status, stderr }) =>
      status === 0 && stderr.trim() === "" ? [] : linesAsFindings(stderr, `status ${String(status)}`),
    ),
    ...(/^Tagged: +yes$/m.test(info.stdout) ? [] : [{ rule: "tagged", message: "The file is not tagged." }]),
    ...(/^Title: +\S/m.test(info.stdout) ? [] : [{ rule: "title", message: "The file has no title." }]),
    ...(tagged === null
      ? []
      : compareWords(
          "words in the structure tree",
          withoutPageNumbers(passages.flatMap(wordsIn)),
          withoutPageNumbers(structWords(tagged.stdout)),
        )),
    ...findInPaintedText(pdf, painted.stdout, passages),
  ];
}

/** An image has its words in its alternative text, which is in the tree and not painted. */
function authorsPassages(expected: ReadBack): readonly string[] {
  return expected.sections.flatMap(({ passages }) =>
    passages.flatMap(({ kind, text }) => (kind === "image" ? [] : [text])),
  );
}

async function run(program: string, args: readonly string[]): Promise<ProcessResult> {
  const result = await runProgram(program, args);
  if (result === null) throw new MissingJudge(`${program} is not installed (Debian package poppler-utils).`);
  return result;
}
