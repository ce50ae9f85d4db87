import type { Block } from "../document/block.ts";
import type { Section } from "../document/handbook.ts";
import { assertNever } from "../document/node.ts";
import type { SectionTool } from "../document/section-tool.ts";
import { eachBlock } from "../document/visit.ts";
import type { Words } from "../locale/words.ts";
import type { PageScript, Scripts } from "./scripts.ts";

/** The scripts of a section's page: those of its tools, and a filter where its tables have something to filter by. */
export function sectionScripts(section: Section, scripts: Scripts, words: Words): readonly PageScript[] {
  const tools = (section.tools ?? []).flatMap(toolScripts);
  const { legend, all, count, none } = words.tools.filter;
  return hasFacets(section.blocks) ? [...tools, script("filter", { legend, all, count, none })] : tools;

  function toolScripts({ kind, headingId }: SectionTool): readonly PageScript[] {
    switch (kind) {
      case "decision-aid":
        return [script(kind, { headingId, words: words.tools.decisionAid })];
      case "questions":
        return [script(kind, { headingId, words: words.tools.questions })];
      case "diary":
        // It has a page of its own.
        return [];
      default:
        return assertNever(kind);
    }
  }

  function script(name: "decision-aid" | "questions" | "filter", settings: object): PageScript {
    return { href: scripts[name].href, settings: JSON.stringify(settings) };
  }
}

/** Whether there is a table that readers can filter. */
export function hasFacets(blocks: readonly Block[]): boolean {
  return [...eachBlock(blocks)].some(
    (block) => block.type === "table" && block.rows.some(({ facets }) => facets !== undefined),
  );
}
