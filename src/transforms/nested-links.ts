import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Section } from "../document/handbook.ts";
import type { Inline } from "../document/inline.ts";
import { inlinesOf } from "../document/visit.ts";

/** A citation or a note's mark is a link itself, and no format can show a link inside a link. */
export function reportNestedLinks(section: Section, diagnostics: Diagnostic[]): void {
  for (const inline of inlinesOf(section)) {
    if (inline.type !== "link") continue;
    const inner = inline.children.find(holdsLink);
    if (inner === undefined) continue;
    diagnostics.push(
      diagnose(
        "link-not-nested",
        inner.source,
        "A link holds another link, a citation or the mark of a note.",
        "Put it behind the link.",
      ),
    );
  }
}

function holdsLink(inline: Inline): boolean {
  if (inline.type === "link" || inline.type === "citation" || inline.type === "noteReference") return true;
  return "children" in inline && inline.children.some(holdsLink);
}
