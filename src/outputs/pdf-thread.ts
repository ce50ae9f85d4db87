import { parentPort } from "node:worker_threads";
import { createPdfMaker } from "./pdf-on-this-thread.ts";
import type { PdfAnswer, PdfRequest } from "./pdf-worker.ts";

// The other end of pdf-worker.ts.
const maker = createPdfMaker();

parentPort?.on("message", ({ handbook, printouts }: PdfRequest) => {
  void answer(handbook, printouts);
});

async function answer(handbook: PdfRequest["handbook"], printouts: readonly string[]): Promise<void> {
  const result = await maker.layOut(handbook, printouts);
  post({ step: "laid-out", result });
  if (result.pageMap !== null && printouts.length > 0) post({ step: "drawn", made: await maker.files() });
}

function post(message: PdfAnswer): void {
  parentPort?.postMessage(message);
}
