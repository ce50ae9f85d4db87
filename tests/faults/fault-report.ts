import type { FaultResult } from "./run-faults.ts";
import type { ExplainedSurvivor } from "./survivors.ts";

export interface FaultReport {
  readonly table: string;
  /** What is wrong with the run, in words; none when every fault was caught or is explained. */
  readonly failures: readonly string[];
}

/** Operators against the gates that saw them; and the faults that none saw. */
export function reportFaults(
  results: readonly FaultResult[],
  explained: readonly ExplainedSurvivor[],
): FaultReport {
  const survivors = results.filter(({ gates }) => gates.length === 0);
  const isSame = (a: Pick<FaultResult, "operator" | "format">, b: Pick<FaultResult, "operator" | "format">) =>
    a.operator === b.operator && a.format === b.format;
  return {
    table: tableOf(results),
    failures: [
      ...survivors
        .filter((survivor) => !explained.some((entry) => isSame(entry, survivor)))
        .map(
          ({ operator, format, handbook, seed }) =>
            `Survived: "${operator}" in the ${format} of the handbook "${handbook}" (seed ${String(seed)}).`,
        ),
      ...explained
        .filter((entry) => !survivors.some((survivor) => isSame(entry, survivor)))
        .map(
          ({ operator, format }) =>
            `No longer survives, so it needs no explanation: "${operator}" in the ${format}.`,
        ),
    ],
  };
}

function tableOf(results: readonly FaultResult[]): string {
  const rows = [...Map.groupBy(results, ({ operator, format }) => `${format}\t${operator}`)].map(
    ([key, all]) => {
      const [format = "", operator = ""] = key.split("\t");
      const caught = all.filter(({ gates }) => gates.length > 0).length;
      const gates = Map.groupBy(
        all.flatMap((result) => result.gates),
        (gate) => gate,
      );
      const by = [...gates]
        .toSorted(([, a], [, b]) => b.length - a.length)
        .map(([gate, times]) => `${gate} ${String(times.length)}`);
      return [operator, format, String(all.length), String(caught), by.join(", ")];
    },
  );
  const head = ["fault", "format", "places", "caught", "by"];
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  const caught = results.filter(({ gates }) => gates.length > 0).length;
  const operators = new Set(results.map(({ operator }) => operator)).size;
  return [
    line(head),
    ...rows.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)).map(line),
    "",
    `${String(operators)} kinds of fault at ${String(results.length)} places; ${String(caught)} caught.`,
  ].join("\n");
}
