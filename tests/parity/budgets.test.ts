import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";

// What a reader on a phone has to load. "KB" is 1,000 bytes, before compression unless it says otherwise.

const dist = inject("dist");
const pages = readdirSync(dist).filter((name) => name.endsWith(".html"));
const markupOf = (page: string) => readFileSync(join(dist, page), "utf8");
const sizeOf = (path: string) => statSync(join(dist, path)).size;

test("a page's HTML is at most 40 KB, but for the whole handbook, which is meant to be long", () => {
  expect(pages.length).toBeGreaterThan(20);
  const largest = pages
    .filter((page) => page !== "handbook.html")
    .map((page) => ({ page, bytes: sizeOf(page) }))
    .toSorted((one, other) => other.bytes - one.bytes);
  console.info(
    `Largest pages: ${largest
      .slice(0, 5)
      .map(({ page, bytes }) => `${page} ${bytes}`)
      .join(", ")}`,
  );
  expect(largest.filter(({ bytes }) => bytes > 40_000)).toEqual([]);
});

test("a page other than search loads at most 15 KB of scripts", () => {
  const scripts = pages.map((page) => ({ page, bytes: sum(filesOf(page, /<script src="([^"]+)"/g)) }));
  expect(scripts.find(({ page }) => page === "index.html")?.bytes).toBeGreaterThan(0);
  expect(scripts.filter(({ page, bytes }) => page !== "search.html" && bytes > 15_000)).toEqual([]);
});

test("a page loads at most 20 KB of styles, those for paper and for the dark included, and 7 KB compressed", () => {
  const loaded = pages.map((page) => ({
    page,
    files: filesOf(page, /<link rel="stylesheet" href="([^"]+)"/g),
  }));
  expect(loaded.filter(({ files }) => files.length > 0)).toHaveLength(pages.length);
  expect(loaded.filter(({ files }) => sum(files) > 20_000)).toEqual([]);
  const zipped = ({ files }: { readonly files: readonly string[] }) =>
    files.reduce((total, path) => total + gzipSync(readFileSync(join(dist, path))).length, 0);
  expect(loaded.filter((page) => zipped(page) > 7_000)).toEqual([]);
});

test("the first view is under 100 KB in all, uncompressed", () => {
  const files = filesOf("index.html", /(?:<script src|<link rel="(?:stylesheet|icon)" href)="([^"]+)"/g);
  // The letters of our languages in the weights of the first screen; a browser leaves the other fonts alone.
  const fonts = readdirSync(join(dist, "assets")).filter((name) =>
    /^atkinson-latin-[478]00\..*woff2$/.test(name),
  );
  const total = sizeOf("index.html") + sum(files) + sum(fonts.map((name) => `assets/${name}`));
  expect(fonts).toHaveLength(3);
  expect(total).toBeLessThan(100_000);
});

function filesOf(page: string, pattern: RegExp): readonly string[] {
  return [...markupOf(page).matchAll(pattern)].map(([, path]) => path ?? "");
}

function sum(paths: readonly string[]): number {
  return paths.reduce((total, path) => total + sizeOf(path), 0);
}
