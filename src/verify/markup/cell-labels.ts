import { attribute, descendants, type MarkupElement } from "./markup.ts";
import { plainSpaces, wordsWithoutMarks } from "./words-without-marks.ts";

/**
 * Where a table becomes a stack on a narrow screen, each cell shows its column's header from `data-column`: the words
 * have to be those of that header, and every cell with words has them or none has.
 */
export function checkCellLabels(page: MarkupElement): readonly string[] {
  return descendants(page)
    .filter((element) => element.name === "table")
    .flatMap((table) => {
      const [head, ...rows] = descendants(table)
        .filter((element) => element.name === "tr")
        .map(cellsOf);
      const headers = (head ?? []).map(labelOf);
      const isStacked = rows.flat().some((cell) => attribute(cell, "data-column") !== null);
      return isStacked ? rows.flatMap((row) => rowProblems(row, headers)) : [];
    });
}

function rowProblems(row: readonly MarkupElement[], headers: readonly string[]): readonly string[] {
  return row.flatMap((cell, column) => {
    const shown = plainSpaces(attribute(cell, "data-column") ?? "");
    const expected = headers[column] ?? "";
    return wordsWithoutMarks(cell) === "" || shown === expected
      ? []
      : [
          `On a narrow screen the cell "${wordsWithoutMarks(cell)}" stands below "${shown}" instead of "${expected}".`,
        ];
  });
}

/** The words of a header, with what its pictures show. */
function labelOf(cell: MarkupElement): string {
  return wordsWithoutMarks(withPicturesAsWords(cell));
}

function withPicturesAsWords(element: MarkupElement): MarkupElement {
  return {
    ...element,
    children: element.children.map((child) => {
      if (typeof child === "string") return child;
      return child.name === "img" ? (attribute(child, "alt") ?? "") : withPicturesAsWords(child);
    }),
  };
}

function cellsOf(row: MarkupElement): readonly MarkupElement[] {
  return row.children.filter((child) => typeof child !== "string");
}
