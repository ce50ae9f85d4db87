import { expect, test } from "vitest";
import { extractOf, findPlaces, soundsLikeEmergency } from "../../../../templates/scripts/search-places.js";
import { countMistakes } from "../../../../templates/scripts/search-spelling.js";
import { wordsOf } from "../../../../templates/scripts/search-words.js";
import type { Section } from "../../../../src/document/handbook.ts";
import { en } from "../../../../src/locale/en.ts";
import { makeSearchIndex } from "../../../../src/site/search/search-index.ts";
import { heading, paragraph, sampleHandbook, section, sourcesSection, text } from "../sample-handbook.ts";

const index = makeSearchIndex(
  sampleHandbook({
    parts: [
      {
        id: "main",
        title: null,
        sections: [
          section("techniques", 1, "Kinds of massage", "What each is like.", [
            heading(2, "cranio", "Craniosacral therapy"),
            paragraph([text("Very light touch on the head. Some people with migraine like it.")]),
            heading(2, "lymph", "Lymph drainage"),
            paragraph([text("Light strokes. Not the same as a painkiller.")]),
          ]),
          section("risks", 2, "Risks", "What can go wrong.", [
            heading(2, "artery", "The neck artery"),
            paragraph([text("A tear is called a dissection. It can cause a stroke or an ischaemic attack.")]),
            paragraph([
              text("In pregnancy, headache can be a sign of pre-eclampsia. It isn't migraine then."),
            ]),
          ]),
          section("therapist", 3, "Finding a therapist", "Steps to take.", [
            paragraph([
              text("A physiotherapist may know how to find a therapist. Paracetamol is no massage."),
            ]),
          ]),
          glossary(),
          sourcesSection(),
        ],
      },
    ],
  }),
);
const smallWords = en.tools.search.smallWords.split(" ");

test.each([
  ["craniosacrel", "techniques.html#cranio"],
  ["cranio", "techniques.html#cranio"],
  ["migrane", "glossary.html#glossary--migraine"],
  ["Migräne", "glossary.html#glossary--migraine"],
  ["MIGRAINES", "glossary.html#glossary--migraine"],
  ["dissecton", "risks.html#artery"],
  ["disection", "risks.html#artery"],
  ["eclampsia", "risks.html#artery"],
  ["preeclampsia", "risks.html#artery"],
  ["pre-eclampsia", "risks.html#artery"],
  ["eklampsia", "risks.html#artery"],
  ["ischemic", "risks.html#artery"],
  ["stoke", "risks.html#artery"],
  ["lymf", "techniques.html#lymph"],
  ["limph drainige", "techniques.html#lymph"],
  ["paracetemol", "therapist.html"],
  ["phisiotherapist", "therapist.html"],
  ["pain killers", "techniques.html#lymph"],
  ["how do I find a therapist?", "therapist.html"],
  ["neck artery", "risks.html#artery"],
])("“%s” leads first to %s", (query, href) => {
  expect(hrefs(query)[0]).toBe(href);
});

test.each(["zzzz", "", "…", "constructor", "__proto__"])("“%s” finds nothing", (query) => {
  expect(hrefs(query)).toEqual([]);
});

test("titles, headings and terms come before text, and sources last", () => {
  const found = hrefs("massage");
  expect(found[0]).toBe("techniques.html");
  expect(found.at(-1)).toBe("sources.html#source--1");
});

test("a word that the handbook has is never taken for another", () => {
  expect(findPlaces(index, "stroke").guesses).toEqual([]);
  expect(findPlaces(index, "stoke").guesses).toEqual([{ typed: "stoke", found: ["stroke"] }]);
});

test.each([
  ["migrane", "migraine", 1],
  ["migriane", "migraine", 1],
  ["dissecton", "dissection", 1],
  ["same", "same", 0],
  ["a", "abcdef", 3],
])("between %s and %s are %i mistakes", (typed, word, mistakes) => {
  expect(countMistakes(typed, word, 2)).toBe(mistakes);
});

test("an extract shows the words in their sentence, marked, and says where it is cut", () => {
  const long = `${"Nothing here. ".repeat(30)}A tear in an artery can cause a stroke. ${"More words. ".repeat(30)}`;
  const parts = extractOf(long, new Set(["stroke", "artery"]));
  expect(parts.filter(({ isMatch }) => isMatch).map((part) => part.text)).toEqual(["artery", "stroke"]);
  expect(parts[0]).toEqual({ text: "… ", isMatch: false });
  expect(parts.map((part) => part.text).join("")).toMatch(/^… A tear in an artery can cause a stroke\..* …$/);
  expect(extractOf("Short.", new Set(["gone"]))).toEqual([{ text: "Short.", isMatch: false }]);
});

test("every word of a text is found where it stands", () => {
  const sentence = "Don't press: pre-eclampsia, 15 Café's";
  expect(wordsOf(sentence).map(({ word }) => word)).toEqual([
    "dont",
    "press",
    "pre",
    "eclampsia",
    "preeclampsia",
    "15",
    "cafes",
  ]);
  for (const { from, to } of wordsOf(sentence)) expect(sentence.slice(from, to)).toMatch(/^\p{L}|^15$/u);
});

test.each([
  ["stroke", true],
  ["stoke signs", true],
  ["my arm is numb", true],
  ["I can't speak", true],
  ["cant speek", true],
  ["seizur", true],
  ["worst headache of my life", true],
  ["face is drooping", true],
  ["numbers to call", true],
  ["light strokes with oil", true],
  ["massage price", false],
  ["fitness", false],
])("“%s” sounds like an emergency: %s", (query, expected) => {
  expect(soundsLikeEmergency(query, en.tools.search.emergencyWords)).toBe(expected);
});

test("the index grows with the text and not faster", () => {
  const sizes = [20, 40, 80].map((count) => {
    const sections = Array.from({ length: count }, (_, number) => ({
      ...section(`s${number}`, number + 1, `Title ${number}`, "Some words.", [
        heading(2, "h", "A heading of words"),
        paragraph([text(`Light strokes on the skin number ${number}.`)]),
      ]),
    }));
    const handbook = sampleHandbook({ parts: [{ id: "main", title: null, sections }] });
    return JSON.stringify(makeSearchIndex(handbook)).length;
  });
  expect((sizes[2] ?? 0) / (sizes[1] ?? 1)).toBeLessThan(2.2);
  expect((sizes[1] ?? 0) / (sizes[0] ?? 1)).toBeLessThan(2.2);
});

function hrefs(query: string): readonly string[] {
  return findPlaces(index, query, smallWords).places.map(({ place }) => {
    const [sectionIndex = -1, anchor = ""] = index.places[place] ?? [];
    const [href = ""] = index.sections[sectionIndex] ?? [];
    return anchor === "" ? href : `${href}#${anchor}`;
  });
}

function glossary(): Section {
  const at = { source: paragraph([]).source, key: 1 };
  return section("glossary", 4, "Glossary", en.glossaryText, [
    {
      type: "glossaryList",
      ...at,
      entries: [
        {
          type: "glossaryEntry",
          ...at,
          id: "migraine",
          term: "migraine",
          say: null,
          definition: [text("An illness of the brain.")],
        },
      ],
    },
  ]);
}
