import { parentPort } from "node:worker_threads";
import { createPdfMaker } from "./pdf-on-this-thread.ts";
import type { PdfAnswer, PdfRequest } from "./pdf-worker.ts";

// The other end of pdf-worker.ts.
const maker = createPdfMaker();

parentPort?.on("message", ({ handbook, draw }: PdfRequest) => {
  void answer(handbook, draw);
});

async function answer(handbook: PdfRequest["handbook"], draw: boolean): Promise<void> {
  const result = await maker.layOut(handbook, draw);
  post({ step: "laid-out", result });
  if (result.pageMap !== null && draw) post({ step: "drawn", file: await maker.file() });
}

function post(message: PdfAnswer): void {
  parentPort?.postMessage(message);
}
