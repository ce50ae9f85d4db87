import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../../../src/site/build-site.ts";
import type { Download } from "../../../src/site/site-input.ts";
import { sampleHandbook } from "./sample-handbook.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "site-"));
  await build("first");
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("the site is flat: a page a section, the pages around them, and a page for each earlier id", async () => {
  const pages = (await readdir(join(folder, "first"))).filter((name) => name.endsWith(".html"));
  expect(pages.toSorted()).toEqual([
    "404.html",
    "a-to-z.html",
    "downloads.html",
    "get-help-now.html",
    "handbook.html",
    "index.html",
    "offline.html",
    "search.html",
    "sources.html",
    "techniques.html",
    "types.html",
  ]);
});

test("every relative link leads to a file, and every fragment to an id", async () => {
  const files = new Set(await readdir(join(folder, "first"), { recursive: true }));
  const pages = [...files].filter((name) => name.endsWith(".html"));
  const ids = new Map(
    await Promise.all(
      pages.map(async (name) => {
        const found = [...(await page(name)).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(found).size, `ids of ${name}`).toBe(found.length);
        return [name, new Set(found)] as const;
      }),
    ),
  );
  const broken: string[] = [];
  for (const name of pages) {
    for (const [, address = ""] of (await page(name)).matchAll(/ (?:href|src)="([^"]*)"/g)) {
      const [file = "", id] = address.split("#");
      const target = file === "" ? name : file;
      const isFound = files.has(target) && (id === undefined || ids.get(target)?.has(id) === true);
      if (!isFound && target !== "massage-and-migraine.pdf") broken.push(`${address} in ${name}`);
    }
  }
  expect(broken).toEqual([]);
});

test("every page starts with the help line, forbids what it does not use, and has one main heading", async () => {
  for (const name of ["index", "techniques", "handbook", "downloads", "search", "a-to-z", "404"]) {
    const markup = await page(`${name}.html`);
    expect(markup).toContain("default-src 'self'; base-uri 'none'; form-action 'none'");
    expect(markup.match(/<h1/g)).toHaveLength(1);
    expect(markup).not.toMatch(/<style| style=| on\w+=|https?:\/\/(?!www\.w3\.org)/);
    for (const [, script] of markup.matchAll(/<script([^]*?)<\/script>/g)) {
      expect(script).toMatch(/^ src="assets\/[a-z-]+\.[0-9a-f]{10}\.js"( data-settings="[^"]*")?( defer)?>$/);
    }
    expect(markup.indexOf("Call for help")).toBeLessThan(markup.indexOf("<h1"));
  }
});

test("an earlier id leads on to the section", async () => {
  const markup = await page("types.html");
  expect(markup).toContain('<meta http-equiv="refresh" content="0; url=techniques.html">');
  expect(markup).toContain('<a href="techniques.html">Types of massage</a>');
});

test("downloads say their format and size", async () => {
  expect(await page("downloads.html")).toMatch(/Handbook to print<\/a>[^]*PDF, 118 KB/);
});

test("pages do not wait for the downloads, but for the page that lists them", async () => {
  const { promise, resolve } = Promise.withResolvers<readonly Download[]>();
  const done = buildSite(
    { handbook: sampleHandbook(), pageMap: null, downloads: promise },
    join(folder, "waiting"),
  );
  await expect.poll(() => namesIn("waiting"), { timeout: 10_000 }).toContain("techniques.html");
  expect(await namesIn("waiting")).not.toContain("downloads.html");
  resolve([]);
  await done;
  expect(await namesIn("waiting")).toContain("downloads.html");
});

test("the same handbook makes the same bytes", async () => {
  await build("second");
  const names = (await readdir(join(folder, "first"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "first").length));
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    const first = await readFile(join(folder, "first", name), "latin1");
    expect(await readFile(join(folder, "second", name), "latin1")).toBe(first);
  }
});

test("the printed pages are places on the page of the whole handbook", async () => {
  const pages = [
    { label: "1", start: { place: "cover" } },
    { label: "2", start: { place: "contents" } },
    { label: "3", start: { place: "section", sectionId: "get-help-now", key: null } },
  ] as const;
  await buildSite(
    { handbook: sampleHandbook(), pageMap: { pages }, downloads: Promise.resolve([]) },
    join(folder, "printed"),
  );
  const markup = await readFile(join(folder, "printed", "handbook.html"), "utf8");
  for (const label of ["1", "2", "3"]) expect(markup).toContain(`id="page--${label}"`);
});

async function build(name: string): Promise<void> {
  const downloads = Promise.resolve([
    {
      href: "massage-and-migraine.pdf",
      name: "Handbook to print",
      description: "A4, 40 pages. Black and white is fine.",
      format: "PDF",
      form: "handbook",
      bytes: 117_400,
      pages: "40 pages",
    } as const,
  ]);
  await buildSite({ handbook: sampleHandbook(), pageMap: null, downloads }, join(folder, name));
}

async function page(name: string): Promise<string> {
  return readFile(join(folder, "first", name), "utf8");
}

async function namesIn(name: string): Promise<readonly string[]> {
  return readdir(join(folder, name)).catch(() => []);
}
