import { readdirSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, type Message } from "html-validate";
import { describe, expect, inject, test } from "vitest";

// `standard` holds what the HTML standard says; `a11y` what people with assistive software need.
const judge = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
});

describe("html-validate has nothing to say", () => {
  const pages = readdirSync(inject("dist"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );

  test("about more than a few pages", () => {
    expect(pages.length).toBeGreaterThan(5);
  });

  test.each(pages)("about %s", async (name) => {
    expect(await validate({ file: join(inject("dist"), name) })).toEqual([]);
  });
});

test("html-validate sees faults", async () => {
  const markup =
    '<!DOCTYPE html><html lang="en"><body><img src="a.png"><p id="a"></p><p id="a"></p></body></html>';
  const rules = (await validate({ markup })).map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(["element-required-content", "wcag/h37", "no-dup-id"]));
});

type Subject = { readonly file: string } | { readonly markup: string };

async function validate(
  subject: Subject,
): Promise<readonly { rule: string; place: string; message: string }[]> {
  const report = await ("file" in subject
    ? judge.validateFile(subject.file)
    : judge.validateString(subject.markup));
  return report.results.flatMap(({ messages }) => messages.map(describeMessage));
}

function describeMessage({ ruleId, line, column, selector, message }: Message) {
  return { rule: ruleId, place: `${line}:${column} ${selector ?? ""}`, message };
}
