import { describe, expect, test } from "vitest";

import {
  breakKind,
  breakOpportunities,
  breaksOnlyAtSpaces,
} from "../../../src/pdf/layout/break-opportunities.ts";
import { inlineFragments } from "../../../src/pdf/layout/inline-fragments.ts";
import { setParagraph } from "../../../src/pdf/layout/set-paragraph.ts";
import { structureElement } from "../../../src/pdf/structure/structure-element.ts";
import { en } from "../../../src/locale/en.ts";
import { fakeType, linesOf, setText, style } from "./support/fake-type.ts";
import { source, text } from "./support/handbook.ts";

describe("total fit", () => {
  test("all line ends are weighed together: no line is much shorter than its neighbours", () => {
    // First fit would fill the first line and leave "bb" alone on the second.
    expect(linesOf(setText("aaa bb cc ddddd", 6))).toEqual(["aaa", "bb cc", "ddddd"]);
  });

  test("a text that fits is one line", () => {
    expect(linesOf(setText("one line", 8))).toEqual(["one line"]);
  });

  test("a heading's last line counts too", () => {
    expect(linesOf(setText("aaaa bbbb cccc dddd", 15, true))).toEqual(["aaaa bbbb", "cccc dddd"]);
  });

  test("the last line of a paragraph is not one short word", () => {
    const lines = linesOf(setText("aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa a a", 31));
    expect(lines.at(-1)?.length).toBeGreaterThan(6);
  });
});

describe("long words", () => {
  test("a word wider than the measure is cut, and none of it is lost", () => {
    const lines = linesOf(setText("so abcdefghijklmnopqrstuvwxyz ends", 10));
    expect(lines.every((line) => line.length <= 10)).toBe(true);
    expect(lines.join("").replaceAll(" ", "")).toBe("soabcdefghijklmnopqrstuvwxyzends");
  });

  test("a web address breaks after its signs, not after the slashes of its scheme", () => {
    const lines = linesOf(setText("https://example.org/one/two?page=three", 20));
    expect(lines).toEqual(["https://example.org/", "one/two?page=three"]);
  });

  test("an accent stays with its letter where a word is cut", () => {
    const lines = linesOf(setText("e\u0301".repeat(12), 10));
    expect(lines.every((line) => line.startsWith("e"))).toBe(true);
  });
});

describe("places where a line may end", () => {
  test("most paragraphs need no closer look: Unicode's answer is the same", () => {
    const plain = "Massage may help 10 people, or 12. It is not a cure: ask first!";
    expect(breaksOnlyAtSpaces(plain)).toBe(true);
    const spaces = Array.from(plain.matchAll(/ /g), ({ index }) => index + 1);
    expect([...breakOpportunities(plain).keys()]).toEqual(spaces);
    expect(breaksOnlyAtSpaces("“quoted” words")).toBe(false);
    expect(breaksOnlyAtSpaces("well-known words")).toBe(false);
  });

  test("a line may end after a hyphen, and never at a no-break space", () => {
    expect(breakOpportunities("well-known").get(5)).toBe(breakKind.withoutSpace);
    expect(breakOpportunities("10\u00A0mg").size).toBe(0);
  });

  test("Chinese needs no spaces", () => {
    expect(linesOf(setText("偏头痛患者手册", 4)).join("")).toBe("偏头痛患者手册");
    expect(linesOf(setText("偏头痛患者手册", 4)).length).toBe(2);
  });
});

test("a citation stays on the line of the word before it", () => {
  const citation = {
    type: "citation",
    source,
    items: [{ id: "c1", key: "a", number: 12, kind: "Study" }],
  } as const;
  const root = { type: "Document", parent: null } as const;
  const context = { measure: fakeType, images: {}, words: en, sectionId: "s", smallestPt: 12 };
  const fragments = inlineFragments(
    [text("aaaa bbbb cccc "), citation, text(".")],
    style,
    structureElement("P", root),
    context,
  );
  // "aaaa bbbb cccc" alone would fill the first line.
  const paragraph = setParagraph(fragments, fakeType, { style, measurePt: 14 * 5 });
  expect(linesOf(paragraph).map((line) => line.replaceAll(/[\u00A0\u2060]/g, " "))).toEqual([
    "aaaa bbbb",
    "cccc [12].",
  ]);
});
