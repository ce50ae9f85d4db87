import { Script } from "node:vm";
import { expect, test } from "vitest";
import { classicScript, loadScripts } from "../../../src/site/scripts.ts";

test("every script is a classic script, without comments, imports and code made from text", async () => {
  for (const [name, { bytes }] of Object.entries(await loadScripts())) {
    const source = new TextDecoder().decode(bytes);
    expect(() => new Script(source), name).not.toThrow();
    expect(source, name).not.toMatch(
      /^import |^export |^\s*\/[/*]|\beval\(|new Function|innerHTML|document\.write/m,
    );
  }
});

test("what one script declares no other sees", () => {
  const script = classicScript([
    "// Why.\nexport const answer = 42;\n",
    'import { answer } from "./a.js";\nanswer;\n',
  ]);
  expect(script).toBe('(()=>{"use strict";\nconst answer = 42;\nanswer;\n})();\n');
});

test("all scripts but search weigh at most 28 KB, and search 12 KB", async () => {
  const { search, ...others } = await loadScripts();
  const before = Object.values(others).reduce((sum, { bytes }) => sum + bytes.length, 0);
  expect(before).toBeLessThanOrEqual(28_000);
  expect(search.bytes.length).toBeLessThanOrEqual(12_000);
});
