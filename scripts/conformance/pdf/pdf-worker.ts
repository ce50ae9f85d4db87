// Reads many PDFs in a process of its own: pdf.js keeps a processor busy, and the browsers' judges have no time to wait.
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { predictReadBack } from "../../../src/verify/expected/predict.ts";
import { readSource } from "../../../src/verify/expected/read-source.ts";
import { openPdf, type OpenPdf } from "../../../src/verify/pdf/read-pdf.ts";
import type { ReadBack } from "../../../src/verify/read-back.ts";
import { programVersion } from "../requirements.ts";
import { judgeOne, MissingJudge, type Finding, type Verdict } from "../verdict.ts";
import { findOwnFaults } from "./own-check.ts";
import { pdfOrdersSchema, type PdfOrder } from "./pdf-order.ts";
import { findWithPoppler } from "./poppler.ts";
import { findWithQpdf } from "./qpdf.ts";

try {
  const orders = pdfOrdersSchema.parse(JSON.parse(await text(process.stdin)));
  console.log(JSON.stringify({ missing: null, verdicts: await judgeAll(orders) }));
} catch (error) {
  if (!(error instanceof MissingJudge)) throw error;
  console.log(JSON.stringify({ missing: error.message, verdicts: [] }));
}

async function judgeAll(orders: readonly PdfOrder[]): Promise<readonly Verdict[]> {
  const versions = {
    qpdf: await programVersion("qpdf", ["--version"], "qpdf"),
    poppler: await programVersion("pdfinfo", ["-v"], "poppler-utils"),
    "own-pdf": "",
  };
  const verdicts: Verdict[] = [];
  for (const order of orders) {
    const opened = openOnce(order);
    for (const judge of order.judges) {
      verdicts.push(await judgeOne(judge, versions[judge], order.path, () => find(judge, order, opened)));
    }
  }
  return verdicts;
}

interface Opened {
  readonly pdf: OpenPdf;
  readonly expected: ReadBack;
}

/** Two judges look at the same file, and reading it takes longer than judging it. */
function openOnce({ path, content }: PdfOrder): () => Promise<Opened> {
  let opened: Promise<Opened> | undefined;
  const open = async (): Promise<Opened> => ({
    expected: predictReadBack(readSource(content), "pdf"),
    pdf: await openPdf(await readFile(path)),
  });
  return () => (opened ??= open());
}

async function find(
  judge: PdfOrder["judges"][number],
  order: PdfOrder,
  open: () => Promise<Opened>,
): Promise<readonly Finding[]> {
  if (judge === "qpdf") return findWithQpdf(order.path);
  const { pdf, expected } = await open();
  return judge === "poppler" ? findWithPoppler(order, pdf, expected) : findOwnFaults(pdf, expected);
}
