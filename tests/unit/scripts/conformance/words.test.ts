import { describe, expect, test } from "vitest";
import { compareWords, wordsIn } from "../../../../scripts/conformance/compare-words.ts";
import { documentWords } from "../../../../scripts/conformance/epub/spine-words.ts";
import { structWords } from "../../../../scripts/conformance/pdf/struct-text.ts";
import { parseXml } from "../../../../src/verify/markup/xml.ts";

describe("words of two texts are compared in order", () => {
  test("the same words are no finding, whatever stands between them", () => {
    expect(compareWords("text", wordsIn("a b\u{a0}c"), wordsIn(" a\n\tb c "))).toEqual([]);
    expect(compareWords("text", wordsIn("soft\u{ad}hyphen"), ["softhyphen"])).toEqual([]);
  });

  test.each([
    ["missing", ["one", "two"], ["one"]],
    ["added", ["one"], ["one", "two"]],
    ["changed", ["one", "two"], ["one", "too"]],
    ["swapped", ["one", "two"], ["two", "one"]],
  ])("a word that is %s is a finding", (_fault, expected, found) => {
    expect(compareWords("text", expected, found)).toMatchObject([{ rule: "text" }]);
  });
});

describe("words of a document are those of its markup", () => {
  const words = (body: string, hiddenToo = false) =>
    documentWords(parseXml(`<html><body>${body}</body></html>`), { hiddenToo });

  test("marks in a word do not part it, and blocks do", () => {
    expect(words("<p>un<em>like</em>ly</p><p>next</p>")).toEqual(["unlikely", "next"]);
    expect(words("<tr><th>a</th><td>b</td></tr>c<br/>d")).toEqual(["a", "b", "c", "d"]);
  });

  test("what is hidden belongs to them only where it is asked for", () => {
    expect(words('<p>seen</p><nav hidden="hidden">not seen</nav>')).toEqual(["seen"]);
    expect(words('<p>seen</p><nav hidden="hidden">kept</nav>', true)).toEqual(["seen", "kept"]);
  });

  test("the title of a drawing is not on the screen", () => {
    expect(words("<p>a</p><svg><title>not seen</title><text>seen</text></svg>")).toEqual(["a", "seen"]);
  });
});

describe("words along the structure tree, as pdfinfo prints it,", () => {
  const front = ["Document", "  Sect", "    TOC", "      TOCI", '        "Contents"', "  Sect"];

  test("start after the contents, without bullets, numbers and drawings", () => {
    const output = [
      ...front,
      "    H1 (block)",
      '      "A title"',
      "    L (block):",
      "       /ListNumbering /Disc",
      "      LI (block)",
      "        Lbl (block)",
      '          "•"',
      "        LBody (block)",
      '          "an item"',
      "    Figure (block)",
      '      "drawn"',
      "      Caption",
      '        "below it"',
    ];
    expect(structWords(output.join("\n"))).toEqual(["A", "title", "an", "item", "below", "it"]);
  });

  test("go on through a link, and keep a term that stands where a number would", () => {
    const output = [
      ...front,
      "    P (block)",
      '      "see pre"',
      "      Link (inline)",
      '        "vention"',
      "        Object 12 0",
      '      ", please"',
      "    L (block):",
      "      LI (block)",
      "        Lbl (block)",
      '          "Aura"',
    ];
    expect(structWords(output.join("\n"))).toEqual(["see", "prevention,", "please", "Aura"]);
  });
});
