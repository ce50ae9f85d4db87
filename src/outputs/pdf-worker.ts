import { Worker } from "node:worker_threads";
import type { Handbook } from "../document/handbook.ts";
import type { LayOutResult, MadePrintouts, PdfMaker } from "./pdf-maker.ts";

/** What the worker is sent: once, the whole handbook. */
export interface PdfRequest {
  readonly handbook: Handbook;
  /** Names of the printouts to make. */
  readonly printouts: readonly string[];
}

/** What it answers: the pages, then the files. */
export type PdfAnswer =
  | { readonly step: "laid-out"; readonly result: LayOutResult }
  | { readonly step: "drawn"; readonly made: MadePrintouts };

/** Starts the thread that makes the printouts. It loads pdfkit and the fonts while the content is being read. */
export function startPdfWorker(): PdfMaker {
  const worker = new Worker(new URL("./pdf-thread.ts", import.meta.url));
  const laidOut = Promise.withResolvers<LayOutResult>();
  const drawn = Promise.withResolvers<MadePrintouts>();
  // Whoever waits sees the failure; nobody waiting yet must not end the process.
  drawn.promise.catch(() => undefined);
  laidOut.promise.catch(() => undefined);
  const fail = (error: unknown): void => {
    laidOut.reject(error);
    drawn.reject(error);
  };
  worker.on("message", (answer: PdfAnswer) => {
    if (answer.step === "laid-out") laidOut.resolve(answer.result);
    else drawn.resolve(answer.made);
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`The thread that makes the PDF ended with status ${code}.`)));

  return {
    layOut: (handbook, printouts) => {
      worker.postMessage({ handbook, printouts } satisfies PdfRequest);
      return laidOut.promise;
    },
    files: () => drawn.promise,
    stop: async () => {
      await worker.terminate();
    },
  };
}
