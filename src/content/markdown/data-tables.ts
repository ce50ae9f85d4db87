import type { Token } from "markdown-it";
import type { Table, TableCell, TableRow } from "../../document/block.ts";
import type { Inline } from "../../document/inline.ts";
import type { SourceRange } from "../../document/source-range.ts";
import { report, takeKey } from "./section-context.ts";
import type { DataTable, SectionContext } from "./section-context.ts";

/** The table that a paragraph stands for when all it holds is `{{< providers >}}` or its kin. */
export function parseDataTable(text: Token, context: SectionContext, source: SourceRange): Table | null {
  const [only, ...more] = text.children ?? [];
  if (only?.type !== "shortcode" || more.length > 0) return null;
  const { tables } = context.data;
  const data = Object.hasOwn(tables, only.content) ? tables[only.content] : undefined;
  if (data === undefined) return null;
  if (data.rows.length === 0) {
    const message = `There is nothing to show for {{< ${only.content} >}}.`;
    const hint = "Add an entry to its data; docs/content-format.md says where, and which entries it shows.";
    report(context, "data-present", source, message, hint);
  }
  return tableFromData(data, context, source);
}

function tableFromData(data: DataTable, context: SectionContext, source: SourceRange): Table {
  const key = takeKey(context);
  const header = row(data.header.map((words): Inline[] => [{ type: "text", value: words, source }]));
  return {
    type: "table",
    key,
    caption: [{ type: "text", value: data.caption, source }],
    alignments: data.header.map(() => "start"),
    header,
    rows: data.rows.map((cells, index) => {
      const facets = data.facets?.[index];
      const country = data.countries?.[index];
      return {
        ...row(cells),
        ...(facets === undefined ? {} : { facets }),
        ...(country === undefined ? {} : { country }),
      };
    }),
    source,
  };

  function row(cells: readonly (readonly Inline[])[]): TableRow {
    return {
      type: "tableRow",
      key: takeKey(context),
      cells: cells.map((children): TableCell => ({
        type: "tableCell",
        key: takeKey(context),
        children,
        source,
      })),
      source,
    };
  }
}
