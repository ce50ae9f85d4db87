import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { PdfAnswer, PdfRequest } from "./pdf-worker.ts";

// The other end of pdf-worker.ts. A cache of compiled modules serves only the thread that asks for it, and only what is
// imported from then on: without it this thread takes twice as long to start.
const compileCache: unknown = workerData;
if (typeof compileCache === "string") enableCompileCache(compileCache);
const { createPdfMaker } = await import("./pdf-on-this-thread.ts");
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
