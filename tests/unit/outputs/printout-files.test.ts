import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { printoutForm, printoutNames } from "../../../src/outputs/printout-files.ts";

test("the drawing of a printout is of what it is to hold", () => {
  const forms = Map.groupBy(printoutNames, printoutForm);
  expect(Object.fromEntries(forms)).toEqual({
    handbook: ["a4", "letter"],
    "large-print": ["large-print"],
    booklet: ["booklet", "booklet-letter"],
    sheet: ["questions", "questions-letter", "therapist-sheet", "therapist-sheet-letter"],
    folded: ["trifold", "trifold-letter", "trifold-guide", "trifold-guide-letter"],
    diary: ["diary", "diary-letter", "diary-list"],
  });
  const drawing = (form: string) =>
    new URL(`../../../templates/partials/download-${form}.njk`, import.meta.url);
  expect([...forms.keys(), "reader"].filter((form) => !existsSync(drawing(form)))).toEqual([]);
});
