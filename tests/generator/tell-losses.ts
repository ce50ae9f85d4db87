import { findLosses, type Finding, type Inspect } from "./find-losses.ts";
import type { GeneratedHandbook } from "./random-handbook.ts";
import { sectionTexts, shrink } from "./shrink.ts";

/** So many builds are spent on making a failing handbook smaller. */
const mostAttempts = 60;

/** What a handbook loses, and the smallest content that shows it, for a person to read; "" when nothing is lost. */
export async function tellLosses(handbook: GeneratedHandbook, inspect?: Inspect): Promise<string> {
  const finding = await tried(handbook, inspect);
  const kind = kindOf(finding);
  if (kind === "") return "";
  let attempts = 0;
  const smallest = await shrink(handbook, async (candidate) => {
    attempts += 1;
    return attempts <= mostAttempts && kindOf(await tried(candidate, inspect)) === kind;
  });
  const { problems, refusals } = await tried(smallest, inspect);
  const told = [...(problems ?? []), ...refusals.map((refusal) => `refused: ${refusal}`)];
  return `${handbook.name}\n${told.slice(0, 5).join("\n")}\n${sectionTexts(smallest)}`;
}

/** What is wrong first, without its place and its words: smaller content has to show the same. */
function kindOf({ problems, refusals }: Finding): string {
  if (problems === null) return `refused ${refusals[0]?.split(" ")[1] ?? ""}`;
  return (problems[0] ?? "").replaceAll(/"[^"]*"|\d+|\n[^]*/g, "");
}

async function tried(handbook: GeneratedHandbook, inspect?: Inspect): Promise<Finding> {
  try {
    return await findLosses(handbook, inspect);
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { problems: [`thrown: ${told}`], refusals: [], words: 0 };
  }
}
