import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { z } from "zod";

export interface AxeFinding {
  readonly rule: string;
  /** The CSS selector of the element. */
  readonly selector: string;
  readonly message: string;
}

export interface AxeReport {
  readonly violations: readonly AxeFinding[];
  /** What axe could not decide by itself. */
  readonly incomplete: readonly AxeFinding[];
  /** How many rules had something to look at: 0 would mean that axe saw an empty page. */
  readonly passes: number;
}

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

// Off by default in axe; our palette is measured for the stricter contrast, and fingers shake during an attack.
const alsoOn = { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } };

/** Runs all of axe's default rules, best practice included, and the two above. */
export async function runAxe(page: Page, rulesOff: readonly string[] = []): Promise<AxeReport> {
  await page.evaluate(await readFile(axePath, "utf8"));
  const off = Object.fromEntries(rulesOff.map((rule) => [rule, { enabled: false }]));
  const options = { rules: { ...alsoOn, ...off }, resultTypes: ["violations", "incomplete"] };
  const results = resultsSchema.parse(await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`));
  const undecided = results.incomplete.flatMap(ruleFindings);
  return {
    violations: results.violations.flatMap(ruleFindings),
    incomplete: (await Promise.all(undecided.map((finding) => aboutSomething(page, finding)))).flat(),
    passes: results.passes.length,
  };
}

/** Without letters and digits axe decides nothing: an author may leave a block of code empty, or name a key "×". */
async function aboutSomething(page: Page, finding: AxeFinding): Promise<readonly AxeFinding[]> {
  if (!finding.rule.startsWith("color-contrast")) return [finding];
  const element = `document.querySelector(${JSON.stringify(finding.selector)})`;
  const words = z.string().parse(await page.evaluate(`${element}?.textContent ?? "?"`));
  return /[\p{L}\p{Nd}?]/u.test(words) ? [finding] : [];
}

const ruleSchema = z.object({
  id: z.string(),
  nodes: z.array(
    z.object({
      target: z.array(z.union([z.string(), z.array(z.string())])),
      any: z.array(z.object({ message: z.string() })),
      all: z.array(z.object({ message: z.string() })),
      none: z.array(z.object({ message: z.string() })),
    }),
  ),
});
const resultsSchema = z.object({
  violations: z.array(ruleSchema),
  incomplete: z.array(ruleSchema),
  passes: z.array(z.object({ id: z.string() })),
});

function ruleFindings({ id, nodes }: z.infer<typeof ruleSchema>): readonly AxeFinding[] {
  return nodes.map((node) => ({
    rule: id,
    selector: node.target.flat().join(" "),
    message: [...node.any, ...node.all, ...node.none].map(({ message }) => message).join("; "),
  }));
}
