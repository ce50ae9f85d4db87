import { expect, test } from "vitest";
import { diagnose, formatDiagnostic, hasErrors, inSourceOrder } from "../../../src/diagnostics/diagnostic.ts";

const error = diagnose(
  "image-exists",
  { file: "b.md", line: 2, column: 1 },
  "There is no image x.png.",
  "Check the name.",
);
const warning = diagnose(
  "interface-words-in-language",
  { file: "a.md", line: 9, column: 1 },
  "English.",
  "Add them.",
);

test("a problem is told as file, line, column, what is wrong, and a hint", () => {
  expect(formatDiagnostic(error, "content")).toBe(
    "content/b.md:2:1  error  image-exists\n  There is no image x.png.\n  Hint: Check the name.",
  );
});

test("problems come in the order of files and lines, each once", () => {
  expect(inSourceOrder([error, warning, error])).toEqual([warning, error]);
});

test("a warning alone does not stop a build", () => {
  expect(hasErrors([warning])).toBe(false);
  expect(hasErrors([warning, error])).toBe(true);
});
