import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Handbook } from "../document/handbook.ts";
import type { LayOutResult, MadePrintouts, PdfMaker } from "./pdf-maker.ts";

/** What the worker is sent: a whole handbook. */
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
  const worker = new Worker(new URL("./pdf-thread.ts", import.meta.url), {
    workerData: compileCacheFolder(),
  });
  let asked = question();
  let failure: { readonly error: unknown } | null = null;
  const fail = (error: unknown): void => {
    failure ??= { error };
    asked.laidOut.reject(error);
    asked.drawn.reject(error);
  };
  worker.on("message", (answer: PdfAnswer) => {
    if (answer.step === "laid-out") asked.laidOut.resolve(answer.result);
    else asked.drawn.resolve(answer.made);
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`The thread that makes the PDF ended with status ${code}.`)));

  return {
    layOut: (handbook, printouts) => {
      asked = question();
      if (failure !== null) fail(failure.error);
      worker.postMessage({ handbook, printouts } satisfies PdfRequest);
      return asked.laidOut.promise;
    },
    files: () => asked.drawn.promise,
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** As whoever started the program gave it: Node tells of a folder inside, for its own version. Null where there is none. */
function compileCacheFolder(): string | null {
  const ofThisNode = getCompileCacheDir();
  return ofThisNode === undefined ? null : dirname(ofThisNode);
}

/** The answers about one handbook. */
function question() {
  const laidOut = Promise.withResolvers<LayOutResult>();
  const drawn = Promise.withResolvers<MadePrintouts>();
  // Whoever waits sees the failure; nobody waiting yet must not end the process.
  drawn.promise.catch(() => undefined);
  laidOut.promise.catch(() => undefined);
  return { laidOut, drawn };
}
