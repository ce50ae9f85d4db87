import type { Block } from "../document/block.ts";
import type { SectionTool } from "../document/section-tool.ts";
import { eachBlock } from "../document/visit.ts";
import { report } from "./markdown/section-context.ts";
import type { SectionContext } from "./markdown/section-context.ts";
import type { SectionFrontMatter } from "./schemas/section-schema.ts";

const kinds = ["decision-aid", "questions", "diary"] as const satisfies readonly SectionTool["kind"][];

/** The tools of a section's front matter; one at a heading that is not there is reported. */
export function sectionTools(
  written: SectionFrontMatter["tools"],
  blocks: readonly Block[],
  context: SectionContext,
): readonly SectionTool[] {
  const headings = [...eachBlock(blocks)].flatMap((block) => (block.type === "heading" ? [block.id] : []));
  return kinds.flatMap((kind) => {
    const headingId = written[kind];
    if (headingId === undefined) return [];
    if (headings.includes(headingId)) return [{ kind, headingId }];
    const place = { line: 1, column: 1 };
    const message = `The tool "${kind}" is for the heading #${headingId}, and there is none.`;
    report(
      context,
      "link-target-exists",
      place,
      message,
      `Its headings are: ${headings.join(", ") || "none"}.`,
    );
    return [];
  });
}
