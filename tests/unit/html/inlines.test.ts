import { describe, expect, test } from "vitest";
import type { Citation, Inline } from "../../../src/document/inline.ts";
import { renderInlines } from "../../../src/html/inlines.ts";
import { inlines, source, text } from "./nodes.ts";
import { sectionScope } from "./scope.ts";

const citation: Citation = {
  type: "citation",
  source,
  items: [
    { id: "cite-1", key: "a", number: 12, kind: "Review" },
    { id: "cite-2", key: "b", number: 4, kind: "Small study" },
  ],
};

describe("a citation", () => {
  test("shows number and kind on the site, each a link to its source", () => {
    expect(renderInlines([citation], sectionScope())).toBe(
      '<a class="citation" id="cite-1" href="sources.html#source--12">12 Review</a> ' +
        '<a class="citation" id="cite-2" href="sources.html#source--4">4 Small study</a>',
    );
  });

  test("shows its number in brackets in the e-book", () => {
    const markup = renderInlines([citation], sectionScope({ format: "epub" }));
    expect(markup).toContain('epub:type="biblioref" role="doc-biblioref">[12]</a>');
    expect(markup).toContain(">[4]</a>");
  });

  test("stays on the line of the word before it", () => {
    expect(renderInlines([text("It may help "), citation], sectionScope())).toMatch(/^It may help\u00A0<a /);
  });

  test("is a mistake of ours when no section lists sources", () => {
    expect(() => renderInlines([citation], sectionScope({ sourcesSectionId: null }))).toThrow("12");
  });
});

describe("a word that the glossary explains", () => {
  const reference: Inline = { type: "glossaryReference", source, entryId: "aura", children: [text("Auras")] };

  test("leads to its entry, and the e-book says what kind of link it is", () => {
    expect(renderInlines([reference], sectionScope())).toBe(
      '<a class="glossary-reference" href="glossary.html#glossary--aura">Auras</a>',
    );
    expect(renderInlines([reference], sectionScope({ format: "epub" }))).toContain(
      'epub:type="glossref" role="doc-glossref">Auras</a>',
    );
  });

  test("is a mistake of ours when no section explains words", () => {
    expect(() => renderInlines([reference], sectionScope({ glossarySectionId: null }))).toThrow("aura");
  });
});

describe("an evidence label", () => {
  const dots = (level: "strong" | "mixed" | "safety") => {
    const label: Inline = { type: "evidenceLabel", source, level, label: "Words" };
    return renderInlines([label], sectionScope());
  };

  test("has four dots, filled by level, that screen readers pass over", () => {
    expect(dots("strong").match(/<circle/g)).toHaveLength(4);
    expect(dots("strong").match(/r="6.5" fill="currentColor"/g)).toHaveLength(4);
    expect(dots("mixed").match(/<path/g)).toHaveLength(2);
    expect(dots("strong")).toContain('<span class="evidence__dots" aria-hidden="true">');
  });

  test("has no dots when it is about safety", () => {
    expect(dots("safety")).toBe('<span class="evidence evidence--safety">Words</span>');
  });
});

describe("language", () => {
  test("text in another language gets an element to carry it", () => {
    expect(renderInlines([{ ...text("mot"), lang: "fr" }], sectionScope())).toBe(
      '<span lang="fr">mot</span>',
    );
  });

  test("the e-book says it for XML too", () => {
    const markup = renderInlines(
      [{ ...text("שלום"), lang: "he", dir: "rtl" }],
      sectionScope({ format: "epub" }),
    );
    expect(markup).toBe('<span lang="he" xml:lang="he" dir="rtl">שלום</span>');
  });
});

test("a value shows its words and nothing else", () => {
  const value: Inline = { type: "value", source, name: "clinic.phone", children: inlines(["0300"]) };
  expect(renderInlines([value], sectionScope())).toBe("0300");
});

test("a note reference is a superscript link", () => {
  const reference: Inline = { type: "noteReference", source, id: "r1", noteId: "n1", number: 3 };
  expect(renderInlines([reference], sectionScope())).toBe(
    '<sup><a class="note-reference" id="r1" href="#n1">3</a></sup>',
  );
});

test("an image says its size, and an unknown one is a mistake of ours", () => {
  const image = (imagePath: string): Inline => ({
    type: "inlineImage",
    source,
    imagePath,
    alt: "",
    title: null,
  });
  expect(renderInlines([image("images/a.png")], sectionScope())).toBe(
    '<img src="assets/images/a.png" alt="" width="640" height="480" />',
  );
  expect(() => renderInlines([image("images/b.png")], sectionScope())).toThrow("images/b.png");
});
