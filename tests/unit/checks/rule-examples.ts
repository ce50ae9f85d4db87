import { readFileSync } from "node:fs";
import type { Files } from "../content/content-folder.ts";

/** What docs/rules.md says of one rule. */
export interface RuleEntry {
  readonly rule: string;
  /** By profile, such as "general: off · patient-information: error". */
  readonly severities: Readonly<Record<"general" | "patient-information", string>>;
  /** The files of the example that breaks the rule, and of the one that keeps it; null when there is none. */
  readonly bad: Files | null;
  readonly good: Files | null;
}

/** Reads the rules page: entries with examples, and the table of the rules that hold everywhere. */
export function readRulesPage(): readonly RuleEntry[] {
  const page = readFileSync(new URL("../../../docs/rules.md", import.meta.url), "utf8");
  const entries = page
    .split(/^#### (?=`)/m)
    .slice(1)
    .map(readEntry);
  const rows = [...page.matchAll(/^\| `([\w-]+)`\s*\| (error|warning)\s*\|/gm)].map(
    ([, rule = "", severity = ""]): RuleEntry => ({
      rule,
      severities: { general: severity, "patient-information": severity },
      bad: null,
      good: null,
    }),
  );
  return [...entries, ...rows];
}

function readEntry(text: string): RuleEntry {
  const rule = /^`([\w-]+)`/.exec(text)?.[1] ?? "";
  const line = /^general: (\w+) · patient-information: (\w+)/m.exec(text);
  return {
    rule,
    severities: { general: line?.[1] ?? "", "patient-information": line?.[2] ?? "" },
    bad: readExample(text, "bad"),
    good: readExample(text, "good"),
  };
}

/** "```md bad 03-easy.md" is that section, "```md bad" the section of the example, "```yaml bad NAME" a data file. */
function readExample(text: string, verdict: "bad" | "good"): Files | null {
  const blocks = [...text.matchAll(/^```(md|yaml) (bad|good)(?: (\S+))?\n([\s\S]*?)^```$/gm)];
  const own = blocks.filter(([, , found]) => found === verdict);
  if (own.length === 0) return null;
  return Object.fromEntries(
    own.map(([, kind, , name, body = ""]) =>
      kind === "yaml" ? [name ?? "", body] : [`sections/${name ?? "02-example.md"}`, titled(body)],
    ),
  );
}

function titled(markdown: string): string {
  return /^(?:---|# )/.test(markdown) ? markdown : `# Example\n\n${markdown}`;
}
