import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/build.ts";
import { checks } from "../../../src/checks/catalogue.ts";
import { isRuleName, rules, severityOf } from "../../../src/diagnostics/rules.ts";
import type { RuleName } from "../../../src/diagnostics/rules.ts";
import { contentFolder } from "../content/content-folder.ts";
import { readRulesPage } from "./rule-examples.ts";
import { rulesBroken, sound } from "./sound-handbook.ts";

const ruleNames = Object.keys(rules).filter(isRuleName);
const entries = readRulesPage();

test("the handbook that the examples are put into breaks no rule", async () => {
  expect(await rulesBroken({})).toEqual([]);
});

test("docs/rules.md has every rule, and none that there is not", () => {
  expect(entries.map(({ rule }) => rule).toSorted()).toEqual(ruleNames.toSorted());
});

test.each(ruleNames)("docs/rules.md has the severities of %s", (rule) => {
  expect(entries.find((entry) => entry.rule === rule)?.severities).toEqual({
    general: severityOf(rule, "general"),
    "patient-information": severityOf(rule, "patient-information"),
  });
});

test("every rule of patient information has its check", () => {
  const checked = new Set(checks.map(({ rule }) => rule));
  const asked = ruleNames.filter((rule) => severityOf(rule, "general") === "off");
  expect(asked.filter((rule) => !checked.has(rule))).toEqual([]);
  expect(new Set(checks.map(({ rule }) => rule)).size).toBe(checks.length);
});

describe.each([...checks.map(({ rule }) => rule), ...ruleNames.filter((rule) => rule.startsWith("waiver-"))])(
  "%s",
  (rule) => {
    const entry = entries.find((candidate) => candidate.rule === rule);

    test("its bad example breaks it and no other", async () => {
      expect(await rulesBroken(entry?.bad ?? {})).toEqual([rule]);
    });

    test("its good example breaks nothing", async () => {
      expect(entry?.good).not.toBeNull();
      expect(await rulesBroken(entry?.good ?? {})).toEqual([]);
    });
  },
);

test("a general handbook is asked none of it", async () => {
  const bad = entries.flatMap(({ rule, bad: files }) =>
    files === null || severityOf(nameOf(rule), "general") !== "off" ? [] : [files],
  );
  for (const files of bad) {
    const folder = await contentFolder({ ...sound, ...files, "handbook.yaml": "title: T\nlanguage: en\n" });
    expect((await checkContent(folder, undefined, "2026-11-22")).diagnostics).toEqual([]);
  }
});

function nameOf(rule: string): RuleName {
  const name = ruleNames.find((candidate) => candidate === rule);
  if (name === undefined) throw new Error(`docs/rules.md has a rule "${rule}", and there is none.`);
  return name;
}
