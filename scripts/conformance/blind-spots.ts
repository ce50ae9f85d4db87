import { basename } from "node:path";
import type { Hearing } from "./ask-judges.ts";
import type { BrokenCopy } from "./broken/broken-copy.ts";
import { judges, type JudgeId } from "./verdict.ts";

export interface BlindSpots {
  /** How many broken copies each judge was shown, and in how many it saw the fault. */
  readonly faults: ReadonlyMap<JudgeId, { readonly seen: number; readonly shown: number }>;
  /** What was not seen, in plain sentences. */
  readonly blindSpots: readonly string[];
}

/** A gate that never closes is no gate: each judge has to find the faults of the broken copies that it is shown. */
export function findBlindSpots(
  asked: readonly JudgeId[],
  broken: readonly BrokenCopy[],
  hearing: Hearing,
): BlindSpots {
  const present = asked.filter((judge) => !hearing.missing.has(judge));
  const looks = present.map((judge) => {
    const shown = broken.filter(({ seenBy }) => seenBy[judge] !== undefined);
    return { judge, shown, unseen: shown.flatMap((copy) => blindSpot(judge, copy, hearing)) };
  });
  return {
    faults: new Map(
      looks.map(({ judge, shown, unseen }) => [
        judge,
        { seen: shown.length - unseen.length, shown: shown.length },
      ]),
    ),
    blindSpots: looks.flatMap(({ judge, shown, unseen }) =>
      shown.length === 0 ? [`${judges[judge].name} is shown no broken copy.`] : unseen,
    ),
  };
}

function blindSpot(judge: JudgeId, copy: BrokenCopy, hearing: Hearing): readonly string[] {
  const verdict = hearing.verdicts.find((heard) => heard.judge === judge && heard.path === copy.path);
  const name = judges[judge].name;
  if (verdict === undefined) return [`${name} was not asked about ${basename(copy.path)}.`];
  const said = verdict.findings.map(({ rule, message }) => `${rule}: ${message}`);
  const unseen = (copy.seenBy[judge] ?? []).filter((expected) => !said.some((line) => expected.test(line)));
  if (unseen.length === 0) return [];
  return [
    `${name} does not see the fault in ${basename(copy.path)} (${copy.fault}). It should say ` +
      `${unseen.map(String).join(" and ")}; it says:${said.map((line) => `\n  ${line}`).join("") || " nothing"}`,
  ];
}
