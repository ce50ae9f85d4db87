import type { Inline, Link, NoteReference, Span, Text } from "../document/inline.ts";
import { assertNever, type Node } from "../document/node.ts";
import { renderCitation } from "./citations.ts";
import { epubSemantics } from "./epub-semantics.ts";
import { element, emptyElement, escapeText } from "./escape.ts";
import { renderEvidenceLabel } from "./evidence.ts";
import { renderGlossaryReference } from "./glossary-references.ts";
import { languageAttributes, type SectionScope } from "./html-context.ts";
import { renderImage } from "./images.ts";

export function renderInlines(inlines: readonly Inline[], scope: SectionScope): string {
  return inlines
    .map((inline, index) => {
      // A citation stays on the line of the word that it belongs to.
      if (inline.type === "text" && startsWithCitation(inlines[index + 1])) {
        return renderText({ ...inline, value: inline.value.replace(/[ \n]$/, "\u00A0") }, scope);
      }
      return renderInline(inline, scope);
    })
    .join("");
}

function startsWithCitation(inline: Inline | undefined): boolean {
  if (inline === undefined || inline.type === "link") return false;
  return inline.type === "citation" || ("children" in inline && startsWithCitation(inline.children[0]));
}

function renderInline(inline: Inline, scope: SectionScope): string {
  const language = languageAttributes(inline, scope.context);
  switch (inline.type) {
    case "text":
      return renderText(inline, scope);
    case "emphasis":
      return element("em", language, renderInlines(inline.children, scope));
    case "strong":
      return element("strong", language, renderInlines(inline.children, scope));
    case "subscript":
      return element("sub", language, renderInlines(inline.children, scope));
    case "superscript":
      return element("sup", language, renderInlines(inline.children, scope));
    case "keyboard":
      return element("kbd", language, renderInlines(inline.children, scope));
    case "code":
      return element("code", language, escapeText(inline.value));
    case "lineBreak":
      return emptyElement("br");
    case "link":
      return renderLink(inline, scope);
    case "inlineImage":
      return renderImage(inline.imagePath, inline.alt, language, scope.context);
    case "span":
      return renderSpan(inline, scope);
    case "noteReference":
      return renderNoteReference(inline, scope);
    case "citation":
      return renderCitation(inline, scope);
    case "glossaryReference":
      return renderGlossaryReference(inline, renderInlines(inline.children, scope), scope);
    // The name that software reads out is the letters, and the words are there for who asks: nothing is read twice,
    // also where the letters lead to the glossary, since that tells what the words mean.
    case "abbreviation":
      return element("abbr", { title: inline.expansion, ...language }, renderInlines(inline.children, scope));
    case "evidenceLabel":
      return renderEvidenceLabel(inline, scope.context);
    case "value":
      return inLanguage(inline, renderInlines(inline.children, scope), scope);
    default:
      return assertNever(inline);
  }
}

function renderText(text: Text, scope: SectionScope): string {
  return inLanguage(text, escapeText(text.value), scope);
}

function renderLink(link: Link, scope: SectionScope): string {
  const href = scope.context.linkHref(link.target, scope.sectionId);
  return element(
    "a",
    { href, ...languageAttributes(link, scope.context) },
    renderInlines(link.children, scope),
  );
}

function renderSpan(span: Span, scope: SectionScope): string {
  const id = span.id === null ? null : scope.context.anchorOf(scope.sectionId, span.id);
  return element(
    "span",
    { id, ...languageAttributes(span, scope.context) },
    renderInlines(span.children, scope),
  );
}

function renderNoteReference(reference: NoteReference, { context }: SectionScope): string {
  const link = element(
    "a",
    {
      class: "note-reference",
      id: context.idOf(reference.id),
      href: `#${context.idOf(reference.noteId)}`,
      ...epubSemantics("noteref", context),
    },
    String(reference.number),
  );
  return element("sup", {}, link);
}

/** Content that has no element of its own gets one only where its language or direction differs. */
function inLanguage(node: Node, content: string, scope: SectionScope): string {
  if (node.lang === undefined && node.dir === undefined) return content;
  return element("span", languageAttributes(node, scope.context), content);
}
