import type { FaultFormat } from "./operators/operator.ts";

/** A fault that no gate has to see, and why that is right. */
export interface ExplainedSurvivor {
  readonly operator: string;
  readonly format: FaultFormat;
  readonly why: string;
}

/** One that no longer survives has to be taken off this list: `npm run faults` says so. */
export const explainedSurvivors: readonly ExplainedSurvivor[] = [];
