import type { GateName } from "../../src/verify/finding.ts";
import { pick, seededRandom } from "../support/random.ts";
import { judge, type FinishedCopy } from "./finished-copy.ts";
import type { FaultFormat, FaultOperator } from "./operators/operator.ts";

/** One fault at one place, and who saw it. */
export interface FaultResult {
  readonly operator: string;
  readonly format: FaultFormat;
  readonly handbook: string;
  /** Gives the very same fault again: see `placeFault`. */
  readonly seed: number;
  /** Empty when it survived. */
  readonly gates: readonly GateName[];
}

/** Puts a fault into one of the copies that have something of that kind, and asks the gates. Null where none has. */
export async function placeFault(
  operator: FaultOperator,
  copies: readonly FinishedCopy[],
  seed: number,
): Promise<FaultResult | null> {
  const random = seededRandom(seed);
  const left = [...copies];
  while (left.length > 0) {
    const copy = pick(left, random);
    const damage = operator.damage(copy.files, random);
    if (damage !== null) {
      const findings = await judge(copy, damage);
      const gates = [...new Set(findings.map(({ gate }) => gate))];
      return { operator: operator.name, format: operator.format, handbook: copy.name, seed, gates };
    }
    left.splice(left.indexOf(copy), 1);
  }
  return null;
}

/** One fault of each operator in turn, until there are as many as wanted; the same for the same seed. */
export function planFaults(
  operators: readonly FaultOperator[],
  places: number,
  seed: number,
): readonly { readonly operator: FaultOperator; readonly seed: number }[] {
  return Array.from({ length: places }, (_, index) => ({
    operator: operators[index % operators.length],
    seed: seed + index,
  })).flatMap(({ operator, seed: own }) => (operator === undefined ? [] : [{ operator, seed: own }]));
}
