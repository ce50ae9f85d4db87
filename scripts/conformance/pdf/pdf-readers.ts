import { runScript } from "../processes.ts";
import { MissingJudge, type Verdict } from "../verdict.ts";
import { verdictsSchema, type PdfOrder } from "./pdf-order.ts";

/** Has qpdf, poppler and our own reader read PDFs, in a process of its own. */
export async function askPdfReaders(orders: readonly PdfOrder[]): Promise<readonly Verdict[]> {
  const { verdicts, missing } = verdictsSchema.parse(
    JSON.parse(await runScript(new URL("./pdf-worker.ts", import.meta.url), orders)),
  );
  if (missing !== null) throw new MissingJudge(missing);
  return verdicts;
}
