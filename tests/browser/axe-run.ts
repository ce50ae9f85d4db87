import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
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

/** A page of any driver, which runs a script in the page and answers what it gives. */
export interface ScriptedPage {
  evaluate(script: string): Promise<unknown>;
}

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

// Off by default in axe; our palette is measured for the stricter contrast, and fingers shake during an attack.
const alsoOn = { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } };

/** Runs all of axe's default rules, best practice included, and the two above. */
export async function runAxe(page: ScriptedPage, rulesOff: readonly string[] = []): Promise<AxeReport> {
  if ((await page.evaluate("typeof axe")) === "undefined")
    await page.evaluate(await readFile(axePath, "utf8"));
  const off = Object.fromEntries(rulesOff.map((rule) => [rule, { enabled: false }]));
  const options = { rules: { ...alsoOn, ...off }, resultTypes: ["violations", "incomplete"] };
  const results = resultsSchema.parse(await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`));
  return {
    violations: results.violations.flatMap(ruleFindings),
    incomplete: await aboutSomething(page, results.incomplete.flatMap(ruleFindings)),
    passes: results.passes.length,
  };
}

/** Without letters and digits axe decides nothing: an author may leave a block of code empty, or name a key "×". */
async function aboutSomething(
  page: ScriptedPage,
  findings: readonly AxeFinding[],
): Promise<readonly AxeFinding[]> {
  if (findings.length === 0) return [];
  const selectors = JSON.stringify(findings.map(({ selector }) => selector));
  const texts = z
    .array(z.string())
    .parse(await page.evaluate(`${selectors}.map((one) => document.querySelector(one)?.textContent ?? "?")`));
  return findings.filter(
    ({ rule }, index) => !rule.startsWith("color-contrast") || /[\p{L}\p{Nd}?]/u.test(texts[index] ?? "?"),
  );
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
