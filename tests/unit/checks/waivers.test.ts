import { expect, test } from "vitest";
import { checkContent } from "../../../src/build.ts";
import { isWaivable } from "../../../src/checks/waivers.ts";
import { isRuleName, rules, severityOf } from "../../../src/diagnostics/rules.ts";
import { contentFolder } from "../content/content-folder.ts";
import { findingsIn, rulesBrokenBy, sound } from "./sound-handbook.ts";

const question = "## Where do we go?\n\nText.\n";
const waiver = "<!-- waive heading-is-no-question: it is the name of a book -->";

test("a comment above a block waives the rule for that block alone", async () => {
  expect(await rulesBrokenBy(`${waiver}\n${question}`)).toEqual([]);
  expect(await rulesBrokenBy(`${waiver}\n\n${question}`)).toEqual([]);
  expect(await rulesBrokenBy(`${waiver}\n${question}\n## And then?\n\nText.\n`)).toEqual([
    "heading-is-no-question",
  ]);
});

test("a waiver above a container is for all that stands in it", async () => {
  const note = "::: note\n## Where do we go?\n\nText.\n:::\n";
  expect(await rulesBrokenBy(`${waiver}\n${note}`)).toEqual([]);
});

test("a waiver in a container is for the block below it there", async () => {
  expect(await rulesBrokenBy(`::: note\n${waiver}\n## Where do we go?\n\nText.\n:::\n`)).toEqual([]);
});

test("several waivers may stand above one block", async () => {
  const second = "<!-- waive text-without-italics: so it is printed -->";
  expect(await rulesBrokenBy(`${waiver}\n${second}\n## Where do *we* go?\n\nText.\n`)).toEqual([]);
});

test("front matter waives for the whole section", async () => {
  const text = `---\ntitle: Example\nwaivers: [{rule: heading-is-no-question, reason: names of books}]\n---\n\n${question}\n## And then?\n\nText.\n`;
  expect(await findingsIn({ "sections/02-example.md": text })).toEqual([]);
});

test("a waiver without a reason in front matter is told at its line, and lifts nothing", async () => {
  const text = `---\ntitle: Example\nwaivers:\n  - {rule: heading-is-no-question}\n---\n\n${question}`;
  const found = await findingsIn({ "sections/02-example.md": text });
  expect(found.map(({ rule, line }) => `${rule} ${line}`)).toEqual([
    "waiver-well-formed 4",
    "heading-is-no-question 7",
  ]);
});

test.each([
  ["without a block below it", `Text.\n\n${waiver}\n`, "waiver-is-used"],
  ["within a line", `Text ${waiver} and text.\n`, "waiver-well-formed"],
  ["in another form", "<!-- waive: heading-is-no-question -->\nText.\n", "waiver-well-formed"],
  ["of a date", "<!-- waive review-is-not-overdue: no time -->\nText.\n", "waiver-is-allowed"],
  ["of a safety rule", "<!-- waive emergency-number-from-data: ours -->\nCall 999.\n", "waiver-is-allowed"],
])("a waiver %s is a finding", async (_, text, rule) => {
  expect(await rulesBrokenBy(text)).toContain(rule);
});

test("a comment that only speaks of waiting is no waiver", async () => {
  expect(await rulesBrokenBy("<!-- to do: ask the clinic -->\nText.\n")).toEqual([]);
});

test("what is waived is told with its reason", async () => {
  const folder = await contentFolder({
    ...sound,
    "sections/02-example.md": `# Example\n\n${waiver}\n${question}`,
  });
  const { waived } = await checkContent(folder, undefined, "2026-11-22");
  expect(waived.map(({ diagnostic, reason }) => `${diagnostic.line} ${diagnostic.rule}: ${reason}`)).toEqual([
    "4 heading-is-no-question: it is the name of a book",
  ]);
});

test("of the errors, a reason lifts only those that rest on words", () => {
  const errors = Object.keys(rules)
    .filter(isRuleName)
    .filter((rule) => severityOf(rule, "patient-information") === "error");
  expect(errors.filter(isWaivable)).toEqual(["text-promises-no-cure", "text-without-doses"]);
});
