import type { SourceRange } from "../../document/source-range.ts";
import type { Waiver } from "../../document/waiver.ts";
import { report } from "./section-context.ts";
import type { SectionContext } from "./section-context.ts";

/** Waivers met so far, and those whose block has not come yet. */
export interface WaiverList {
  readonly found: Waiver[];
  readonly waiting: Omit<Waiver, "over">[];
}

/** Takes the waivers out of the comments of an HTML block: `<!-- waive RULE: reason -->`. */
export function readWaivers(html: string, source: SourceRange, context: SectionContext): void {
  for (const [, inside = ""] of html.matchAll(/<!--\s*(waive\b[\s\S]*?)-->/g)) {
    const match = /^waive\s+(?<rule>[\w-]+)\s*(?::(?<reason>[\s\S]*))?$/.exec(inside.trim());
    if (match?.groups === undefined) {
      reportForm(source, context, "This comment starts like a waiver, and is none.");
      continue;
    }
    const reason = (match.groups["reason"] ?? "").trim().replaceAll(/\s+/g, " ");
    context.waivers.waiting.push({ rule: match.groups["rule"] ?? "", reason, source });
  }
}

/** A comment within a line is dropped, so a waiver there would do nothing. */
export function reportInlineWaiver(comment: string, source: SourceRange, context: SectionContext): void {
  if (/^<!--\s*waive\b/.test(comment)) reportForm(source, context, "A waiver stands within a line of text.");
}

function reportForm(source: SourceRange, context: SectionContext, message: string): void {
  const hint = "Write <!-- waive RULE: reason --> on a line of its own, above the block that it is for.";
  report(context, "waiver-well-formed", source, message, hint);
}

/** Binds the waivers that wait to the block that follows them. */
export function bindWaivers(
  list: WaiverList,
  waiting: readonly Omit<Waiver, "over">[],
  source: SourceRange | null,
): void {
  for (const waiver of waiting) {
    list.found.push({ ...waiver, over: source === null ? { kind: "nothing" } : { kind: "block", source } });
  }
}
