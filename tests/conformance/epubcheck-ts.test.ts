import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { describe, expect, inject, test } from "vitest";
import { readZip } from "../../src/verify/epub/zip.ts";
import { writeZip } from "../support/write-zip.ts";

// CSS-028 says "an @font-face rule is used": true of every book with a font of its own, and it asks for nothing.
const asksForNothing = new Set(["CSS-028"]);

describe("epubcheck-ts has nothing to say, usage notes included", () => {
  const books = readdirSync(inject("dist"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".epub"),
  );

  test("about at least one book", () => {
    expect(books.length).toBeGreaterThan(0);
  });

  test.each(books)("about %s", async (name) => {
    expect(await check(readFileSync(join(inject("dist"), name)))).toEqual([]);
  });

  test.each(books)("about %s until a link in it leads nowhere", async (name) => {
    const rules = (await check(withDanglingLink(readFileSync(join(inject("dist"), name))))).map(
      ({ id }) => id,
    );
    expect(rules).toContain("RSC-012");
  });
});

async function check(book: Uint8Array) {
  const { messages } = await EpubCheck.validate(book, { includeUsage: true, includeInfo: true });
  return messages.filter(({ id }) => !asksForNothing.has(id));
}

function withDanglingLink(book: Uint8Array): Uint8Array {
  return writeZip(
    readZip(book).map((entry) => {
      if (!/(nav|toc)[^/]*\.xhtml$/.test(entry.name)) return entry;
      const markup = new TextDecoder().decode(entry.data);
      const broken = markup.replace(/(<a\b[^>]*\bhref="[^"#]+)(#[^"]*)?"/, '$1#leads-nowhere"');
      return { ...entry, data: new TextEncoder().encode(broken) };
    }),
  );
}
