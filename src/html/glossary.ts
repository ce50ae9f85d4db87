import type { GlossaryEntry, GlossaryList } from "../document/block.ts";
import { fill } from "../locale/words.ts";
import { epubSemantics } from "./epub-semantics.ts";
import { element, escapeText } from "./escape.ts";
import { glossaryAnchor, languageAttributes, type SectionScope } from "./html-context.ts";
import { renderInlines } from "./inlines.ts";
import { renderPageBreaks } from "./page-breaks.ts";

/** `epub:type="glossary"` stands on the section: EPUBCheck refuses it on a `dl` whose section says otherwise. */
export function renderGlossaryList(list: GlossaryList, scope: SectionScope): string {
  const entries = list.entries.map((entry) => renderEntry(entry, scope));
  return element("dl", { class: "glossary", ...languageAttributes(list, scope.context) }, entries.join("\n"));
}

function renderEntry(entry: GlossaryEntry, scope: SectionScope): string {
  const { context } = scope;
  const language = languageAttributes(entry, context);
  const term = element("dfn", { id: context.idOf(glossaryAnchor(entry.id)) }, escapeText(entry.term));
  const say =
    entry.say === null
      ? ""
      : ` ${element("span", { class: "glossary__say" }, escapeText(fill(context.words.sayTerm, { say: entry.say })))}`;
  return [
    element(
      "dt",
      { ...epubSemantics("glossterm", context), ...language },
      renderPageBreaks(entry.key, scope, "phrase") + term + say,
    ),
    element(
      "dd",
      { ...epubSemantics("glossdef", context), ...language },
      renderInlines(entry.definition, scope),
    ),
  ].join("\n");
}
