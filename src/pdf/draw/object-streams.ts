/**
 * Many small objects as few compressed ones (ISO 32000-1, 7.5.7), and the cross-reference stream that finds them
 * (7.5.8). A book is mostly structure elements and links, so its file becomes a third of its size.
 */
import type PDFDocument from "pdfkit";

import { deflate } from "./deflate.ts";
import { reference } from "./pdf-syntax.ts";
import type { ObjectWriter } from "./structure-tree.ts";

/** More would save little, and a reader has to inflate all to see one. */
const OBJECTS_IN_A_STREAM = 200;

interface PackedPlace {
  readonly streamId: number;
  readonly index: number;
}

export interface ObjectStreams extends ObjectWriter {
  /** Ends the file in place of pdfkit's own table and trailer. */
  writeCrossReferences(): void;
}

export function createObjectStreams(document: PDFDocument): ObjectStreams {
  const packed = new Map<number, PackedPlace>();
  let pending: { readonly id: number; readonly body: string }[] = [];

  const allocate = (): number => document._offsets.push(null);

  function writeStream(id: number, dictionary: string, data: Buffer): void {
    const bytes = deflate(data);
    document._offsets[id - 1] = document._offset;
    document._write(`${id} 0 obj\n<<${dictionary}/Filter/FlateDecode/Length ${bytes.length}>>\nstream`);
    document._write(bytes);
    document._write("\nendstream\nendobj");
  }

  function flush(): void {
    if (pending.length === 0) return;
    const streamId = allocate();
    const heads: string[] = [];
    let offset = 0;
    pending.forEach(({ id, body }, index) => {
      packed.set(id, { streamId, index });
      heads.push(`${id} ${offset}`);
      offset += body.length + 1;
    });
    const head = `${heads.join(" ")}\n`;
    const bodies = pending.map(({ body }) => body).join("\n");
    const dictionary = `/Type/ObjStm/N ${pending.length}/First ${head.length}`;
    pending = [];
    writeStream(streamId, dictionary, Buffer.from(head + bodies, "latin1"));
  }

  return {
    allocate,
    writeObject(id, body) {
      pending.push({ id, body });
      if (pending.length === OBJECTS_IN_A_STREAM) flush();
    },
    writeCrossReferences() {
      flush();
      const ownId = allocate();
      const start = document._offset;
      document._offsets[ownId - 1] = start;
      const size = document._offsets.length + 1;
      // One byte for the kind of entry, four for an offset or a stream's number, two for the place in it.
      const table = Buffer.alloc(size * 7);
      table.writeUInt16BE(0xffff, 5);
      document._offsets.forEach((offset, index) => {
        const at = (index + 1) * 7;
        const place = packed.get(index + 1);
        table.writeUInt8(place === undefined ? 1 : 2, at);
        table.writeUInt32BE(place?.streamId ?? offset ?? 0, at + 1);
        table.writeUInt16BE(place?.index ?? 0, at + 5);
      });
      const fileId = `<${Buffer.from(document._id).toString("hex")}>`;
      const { _root: root, _info: info } = document;
      const trailer = `/Root ${reference(root.id)}/Info ${reference(info.id)}/ID[${fileId}${fileId}]`;
      writeStream(ownId, `/Type/XRef/Size ${size}/W[1 4 2]${trailer}`, table);
      document._write(`startxref\n${start}\n%%EOF`);
    },
  };
}
