import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { BuildOrder } from "./build-order.ts";
import { writeContent } from "../../tests/generator/write-content.ts";
import type { HandbooksToJudge } from "./handbooks.ts";
import { runScript, workFolder } from "./processes.ts";
import { StageProblem } from "./verdict.ts";

/** The finished files of one handbook. */
export interface BuiltHandbook {
  readonly name: string;
  readonly content: string;
  /** Null for a small one: its website is not judged. */
  readonly site: string | null;
  /** The A4 one: it holds all of the handbook. */
  readonly pdf: string;
  /** Of the real handbook: leaflets, booklets and more. */
  readonly otherPdfs: readonly string[];
  readonly epub: string;
}

/** Writes and builds all of them, in two processes side by side that each start once. */
export async function buildHandbooks(handbooks: HandbooksToJudge): Promise<readonly BuiltHandbook[]> {
  const orders = [
    ...handbooks.large.map((handbook, index) => orderFor(handbook, `large-${String(index + 1)}`, true)),
    ...handbooks.small.map((handbook, index) => orderFor(handbook, `small-${String(index + 1)}`, false)),
  ];
  const halves = [0, 1].map((half) => orders.filter((_, index) => index % 2 === half));
  const problems = await Promise.all(
    halves.map((half) => runScript(new URL("build-worker.ts", import.meta.url), half)),
  );
  const problem = problems.join("").trim();
  if (problem !== "") throw new StageProblem(problem);
  return orders.map(({ name, content, dist, formats }) =>
    builtHandbook(name, content, dist, formats.includes("site")),
  );
}

const wholePdf = "-a4.pdf";

/** Finds the downloads in a finished output folder. */
export function builtHandbook(name: string, content: string, dist: string, hasSite: boolean): BuiltHandbook {
  const folder = join(dist, "downloads");
  const downloads = existsSync(folder) ? readdirSync(folder) : [];
  const download = (ending: string) => {
    const [file, second] = downloads.filter((candidate) => candidate.endsWith(ending));
    if (file === undefined || second !== undefined)
      throw new StageProblem(`"${name}" in ${dist} has not exactly one ${ending}.`);
    return join(folder, file);
  };
  const otherPdfs = downloads
    .filter((file) => file.endsWith(".pdf") && !file.endsWith(wholePdf))
    .map((file) => join(dist, "downloads", file));
  return {
    name,
    content,
    site: hasSite ? dist : null,
    pdf: download(wholePdf),
    otherPdfs,
    epub: download(".epub"),
  };
}

function orderFor(
  handbook: HandbooksToJudge["small"][number],
  folderName: string,
  hasSite: boolean,
): BuildOrder {
  const folder = join(workFolder, "handbooks", folderName);
  const content = join(folder, "content");
  mkdirSync(content, { recursive: true });
  writeContent(handbook, content);
  return {
    name: handbook.name,
    content,
    dist: join(folder, "dist"),
    formats: hasSite ? ["site", "pdf", "epub"] : ["pdf", "epub"],
  };
}
