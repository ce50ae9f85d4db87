import type { OutlineItem } from "../layout/laid-out.ts";
import { reference, textString } from "./pdf-syntax.ts";
import type { ObjectWriter } from "./structure-tree.ts";

/** Writes the outline (ISO 32000-1, 12.3.3), parts and sections open, and returns its root. */
export function writeOutline(
  items: readonly OutlineItem[],
  placeOf: (item: OutlineItem) => string,
  writer: ObjectWriter,
): number {
  const rootId = writer.allocate();
  const { first, last } = writeLevel(items, rootId);
  writer.writeObject(rootId, `<</Type/Outlines/First ${first}/Last ${last}/Count ${items.length}>>`);
  return rootId;

  function writeLevel(level: readonly OutlineItem[], parentId: number): { first: string; last: string } {
    const ids = level.map(() => writer.allocate());
    level.forEach((item, index) => {
      const id = ids[index] ?? 0;
      const [previous, next] = [ids[index - 1], ids[index + 1]];
      let body = `<</Title ${textString(item.title)}/Parent ${reference(parentId)}/Dest${placeOf(item)}`;
      if (previous !== undefined) body += `/Prev ${reference(previous)}`;
      if (next !== undefined) body += `/Next ${reference(next)}`;
      if (item.children.length > 0) {
        const kids = writeLevel(item.children, id);
        // Negative: closed until the reader opens it.
        body += `/First ${kids.first}/Last ${kids.last}/Count ${-item.children.length}`;
      }
      writer.writeObject(id, `${body}>>`);
    });
    return { first: reference(ids[0] ?? 0), last: reference(ids.at(-1) ?? 0) };
  }
}
