import { parentPort } from "node:worker_threads";
import { askGates } from "../../src/verify/gates/all-gates.ts";
import { openCopy, type FinishedCopy } from "./finished-copy.ts";
import { faultOperators } from "./operators/all-operators.ts";
import { placeFault, planFaults } from "./run-faults.ts";
import type { FaultAnswer, FaultShare } from "./fault-workers.ts";

// The other end of fault-workers.ts.
parentPort?.on("message", (share: FaultShare) => {
  void run(share);
});

async function run({ handbooks, places, seed, thread, threads }: FaultShare): Promise<void> {
  const copies: FinishedCopy[] = [];
  for (const { name, content, dist } of handbooks) copies.push(await openCopy(name, content, dist));
  for (const { name, handbook } of copies) {
    const found = askGates(handbook);
    if (found.length > 0)
      throw new Error(`"${name}" is damaged before anything was done: ${JSON.stringify(found)}`);
  }
  const plan = planFaults(faultOperators, places, seed).filter((_, index) => index % threads === thread);
  for (const { operator, seed: own } of plan) {
    post({
      operator: operator.name,
      format: operator.format,
      result: await placeFault(operator, copies, own),
    });
  }
  post("done");
}

function post(answer: FaultAnswer): void {
  parentPort?.postMessage(answer);
}
