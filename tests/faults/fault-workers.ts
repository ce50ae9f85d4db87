import { Worker } from "node:worker_threads";
import type { BuiltHandbook } from "./handbooks.ts";
import type { FaultFormat } from "./operators/operator.ts";
import type { FaultResult } from "./run-faults.ts";

/** Which part of a run a thread does: every `threads`-th fault, from `thread` on. */
export interface FaultShare {
  readonly handbooks: readonly BuiltHandbook[];
  readonly places: number;
  readonly seed: number;
  readonly thread: number;
  readonly threads: number;
}

/** What a thread answers: one fault after the other (with no result where no handbook has a place for it). */
export type FaultAnswer =
  { readonly operator: string; readonly format: FaultFormat; readonly result: FaultResult | null } | "done";

/** Puts all faults in on several threads; `tell` hears of each. The results do not depend on the number of threads. */
export async function runOnThreads(
  run: Omit<FaultShare, "thread">,
  tell: (done: number) => void,
): Promise<{ readonly results: readonly FaultResult[]; readonly nowhere: readonly string[] }> {
  const results: FaultResult[] = [];
  const nowhere = new Set<string>();
  let done = 0;
  const shares = Array.from({ length: run.threads }, (_, thread) => ({ ...run, thread }));
  await Promise.all(
    shares.map((share) =>
      runShare(share, ({ operator, format, result }) => {
        if (result === null) nowhere.add(`"${operator}" finds no place in the ${format} of any handbook.`);
        else results.push(result);
        done += 1;
        tell(done);
      }),
    ),
  );
  return { results: results.toSorted((a, b) => a.seed - b.seed), nowhere: [...nowhere] };
}

function runShare(share: FaultShare, take: (answer: Exclude<FaultAnswer, "done">) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const worker = new Worker(new URL("./fault-thread.ts", import.meta.url));
  worker.on("message", (answer: FaultAnswer) => {
    if (answer === "done") resolve(undefined);
    else take(answer);
  });
  worker.on("error", reject);
  worker.on("exit", (code) => reject(new Error(`A thread ended with status ${String(code)}.`)));
  worker.postMessage(share);
  return promise.finally(() => void worker.terminate());
}
