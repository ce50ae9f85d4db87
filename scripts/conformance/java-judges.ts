import { fileURLToPath } from "node:url";
import { z } from "zod";
import { runProgram, workFolder } from "./processes.ts";
import { javaClassPath } from "./requirements.ts";
import { MissingJudge, type JudgeId, type Verdict } from "./verdict.ts";

const source = fileURLToPath(new URL("./java/Judges.java", import.meta.url));

/** By the names that Judges.java gives them. */
const judgeIds: Readonly<Record<string, JudgeId>> = {
  EPUBCheck: "epubcheck",
  "veraPDF ua1": "verapdf-ua1",
  "veraPDF 2a": "verapdf-2a",
};

// CSS-028 says "an @font-face rule is used", which is true of every book with its own font and asks for nothing. All
// other usage notes of EPUBCheck count as findings.
const asksForNothing = new Set(["CSS-028"]);

/** Asks veraPDF and EPUBCheck about all PDFs and books in one Java machine. */
export async function askJavaJudges(paths: readonly string[]): Promise<readonly Verdict[]> {
  const classPath = await javaClassPath();
  const result = await runProgram(
    "java",
    [
      // One thread clears up: the other processor has judges of its own. The judges are busy for long enough that the slow
      // compiler pays: without it they take 1.7 times as long.
      "-XX:+UseSerialGC",
      "-Xmx1500m",
      `-Djava.io.tmpdir=${workFolder}`,
      "-cp",
      classPath,
      source,
    ],
    { input: paths.join("\n"), minutes: 60 },
  );
  if (result === null) throw new MissingJudge("Java is not installed: install a JDK, 17 or newer.");
  if (result.status !== 0) throw new Error(`The Java judges failed:\n${result.stderr.slice(-2000)}`);
  return result.stdout
    .trim()
    .split("\n")
    .map((line) => verdictOf(answerSchema.parse(JSON.parse(line))));
}

function verdictOf(answer: z.infer<typeof answerSchema>): Verdict {
  const judge = judgeIds[answer.judge];
  if (judge === undefined)
    throw new Error(`Judges.java speaks for ${answer.judge}, which is not known here.`);
  return {
    judge,
    version: answer.version,
    path: answer.file,
    findings: answer.findings.filter(({ rule }) => !asksForNothing.has(rule)),
    milliseconds: answer.milliseconds,
  };
}

const answerSchema = z.object({
  judge: z.string(),
  version: z.string(),
  file: z.string(),
  milliseconds: z.number(),
  findings: z.array(z.object({ rule: z.string(), message: z.string() })),
});
