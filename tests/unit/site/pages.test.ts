import { expect, test } from "vitest";
import { z } from "zod";
import { linkHref, sectionHref, wholeHandbookHref } from "../../../src/site/addresses.ts";
import { makeAsset } from "../../../src/site/assets.ts";
import { headingsOnPage } from "../../../src/site/on-this-page.ts";
import { makeSiteData } from "../../../src/site/site-data.ts";
import { readableSize } from "../../../src/site/small-pages.ts";
import { helpSection, sampleHandbook, section } from "./sample-handbook.ts";

const noDownloads = Promise.resolve([]);

test("a link within a page is a fragment, and one to another page a file name", () => {
  const target = { kind: "section", sectionId: "techniques", headingId: "swedish" } as const;
  expect(linkHref(target, "techniques")).toBe("#swedish");
  expect(linkHref(target, "about")).toBe("techniques.html#swedish");
  expect(linkHref({ ...target, headingId: null }, "techniques")).toBe("techniques.html");
  expect(wholeHandbookHref(target)).toBe("#techniques--swedish");
});

test("an address escapes what an id may hold", () => {
  expect(sectionHref("über", "was hilft")).toBe("%C3%BCber.html#was%20hilft");
});

test("a telephone link leaves out the spaces that readers see", () => {
  expect(linkHref({ kind: "telephone", number: "0300 123 45" }, "about")).toBe("tel:030012345");
});

test("the list of headings names cards by their urgency, and is left out when it would be short", () => {
  expect(headingsOnPage(helpSection()).map(({ text }) => text)).toEqual([
    "Emergency: call your emergency number now if you have",
    "Urgent: get help today if you have",
    "Soon: book a visit if",
    "Emergency numbers",
  ]);
  expect(headingsOnPage(section("short", 1, "Short", "", []))).toEqual([]);
});

test("only patient information has a door to help, and it leads to the emergency card", async () => {
  const patient = await makeSiteData({ handbook: sampleHandbook(), pageMap: null, downloads: noDownloads });
  expect(patient.home.door?.href).toBe("get-help-now.html");
  const general = sampleHandbook({ profile: "general", helpLine: null });
  const site = await makeSiteData({ handbook: general, pageMap: null, downloads: noDownloads });
  expect(site.home.door).toBeNull();
  expect(site.helpLine).toBeNull();
});

test("sections lead to the one before and the one after", async () => {
  const { sections } = await makeSiteData({
    handbook: sampleHandbook(),
    pageMap: null,
    downloads: noDownloads,
  });
  expect(sections.map(({ previous, next }) => [previous?.href ?? null, next?.href ?? null])).toEqual([
    [null, "techniques.html"],
    ["get-help-now.html", "sources.html"],
    ["techniques.html", null],
  ]);
});

test("every page has a title of its own, with the handbook's name after it", async () => {
  const site = await makeSiteData({ handbook: sampleHandbook(), pageMap: null, downloads: noDownloads });
  const titles = [site.home, ...site.sections, site.wholeHandbook, site.downloads, site.notFound].map(
    ({ documentTitle }) => documentTitle,
  );
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles).toContain("Types of massage – Massage and migraine");
});

test("without an address there are no whole addresses; with one, the page for lost readers has only such", async () => {
  const unknown = await makeSiteData({ handbook: sampleHandbook(), pageMap: null, downloads: noDownloads });
  expect(unknown.sections[0]?.canonicalUrl).toBeNull();
  expect(unknown.notFound.root).toBe("");
  expect(unknown.assets.map(({ href }) => href)).not.toContain("sitemap.xml");
  const handbook = sampleHandbook({ url: "https://example.org/book/" });
  const known = await makeSiteData({ handbook, pageMap: null, downloads: noDownloads });
  expect(known.sections[0]?.canonicalUrl).toBe("https://example.org/book/get-help-now.html");
  expect(known.home.canonicalUrl).toBe("https://example.org/book/");
  expect(known.notFound.root).toBe("https://example.org/book/");
  expect(known.assets.map(({ href }) => href)).toEqual(expect.arrayContaining(["sitemap.xml", "robots.txt"]));
});

test("the name of an asset changes with its content alone", () => {
  const first = makeAsset("images", "Hand on shoulder (1).PNG", new Uint8Array([1, 2]));
  expect(first.href).toMatch(/^images\/Hand-on-shoulder-1-\.[0-9a-f]{10}\.PNG$/);
  expect(makeAsset("images", "Hand on shoulder (1).PNG", new Uint8Array([1, 2])).href).toBe(first.href);
  expect(makeAsset("images", "Hand on shoulder (1).PNG", new Uint8Array([1, 3])).href).not.toBe(first.href);
});

test("sizes are rounded up and never 0", () => {
  expect(readableSize(12)).toBe("1 KB");
  expect(readableSize(117_001)).toBe("118 KB");
  expect(readableSize(999_001)).toBe("1.0 MB");
  expect(readableSize(1_310_000)).toBe("1.4 MB");
});

test("home opens with the doors that the author names; the second says what the handbook says of itself", async () => {
  const doors = [
    { sectionId: "get-help-now", title: "Now?", text: "Dim.", link: "Open it" },
    { sectionId: "techniques", title: "Thinking?", text: null, link: "Start" },
  ];
  const handbook = sampleHandbook({ doors });
  const { home } = await makeSiteData({ handbook, pageMap: null, downloads: noDownloads });
  expect(home.doors.map(({ href, text }) => [href, text])).toEqual([
    ["get-help-now.html", "Dim."],
    ["techniques.html", handbook.subtitle],
  ]);
  const [first] = doors;
  const oneDoor = sampleHandbook({ doors: first === undefined ? [] : [first] });
  const site = await makeSiteData({ handbook: oneDoor, pageMap: null, downloads: noDownloads });
  expect(site.home.subtitle).toBe(oneDoor.subtitle);
});

test("a page says how to cite it, leaving out what is not known, and where to write only if there is an address", async () => {
  const plain = sampleHandbook({ authors: [], publisher: null });
  const unknown = await makeSiteData({ handbook: plain, pageMap: null, downloads: noDownloads });
  expect(unknown.sections[1]).toMatchObject({
    citation: "Types of massage. Massage and migraine. version 1.0. 22 November 2026.",
    feedbackHref: null,
  });
  const known = sampleHandbook({
    authors: ["Ada Example", "Bo Example"],
    publisher: "A Clinic",
    url: "https://example.org/",
    contact: "text@example.org",
  });
  const site = await makeSiteData({ handbook: known, pageMap: null, downloads: noDownloads });
  expect(site.sections[1]?.citation).toBe(
    "Ada Example, Bo Example. Types of massage. Massage and migraine. A Clinic. version 1.0. 22 November 2026. https://example.org/techniques.html",
  );
  expect(site.sections[1]?.feedbackHref).toBe(
    "mailto:text@example.org?subject=Types%20of%20massage%20(Massage%20and%20migraine%2C%20version%201.0)",
  );
});

test("a page loads the styles of what its section holds, and a quiet page says so", async () => {
  const { sections } = await makeSiteData({
    handbook: sampleHandbook(),
    pageMap: null,
    downloads: noDownloads,
  });
  expect(sections[0]?.styles).toEqual(["cards", "tables"]);
  expect(sections[0]?.quiet).toBe(false);
});

test("what changed has a page of its own, and the foot leads there, only if the author says it", async () => {
  const silent = await makeSiteData({ handbook: sampleHandbook(), pageMap: null, downloads: noDownloads });
  expect(silent.changes).toEqual([]);
  expect(silent.footerLinks.map(({ href }) => href)).not.toContain("changes.html");
  const handbook = sampleHandbook({
    changes: [{ version: "1.1", dateText: "1 December 2026", changes: ["A sign was added."] }],
  });
  const site = await makeSiteData({ handbook, pageMap: null, downloads: noDownloads });
  expect(site.changes[0]?.versions).toEqual([
    { title: "Version 1.1, 1 December 2026", changes: ["A sign was added."] },
  ]);
  expect(site.footerLinks.map(({ href }) => href)).toContain("changes.html");
});

test("the service worker holds every page and all that pages load, and its name is of all of that", async () => {
  const held = async (changes: Parameters<typeof sampleHandbook>[0] = {}) => {
    const site = await makeSiteData({
      handbook: sampleHandbook(changes),
      pageMap: null,
      downloads: noDownloads,
    });
    const script = site.assets.find(({ href }) => href === "service-worker.js");
    const [, json = "{}"] = /^self\.held = (.*);$/m.exec(new TextDecoder().decode(script?.bytes)) ?? [];
    return { site, ...heldSchema.parse(JSON.parse(json)) };
  };
  const { site, files, cacheName, offlineNote, slowNote } = await held();
  expect(files).toEqual(
    expect.arrayContaining(["index.html", "techniques.html", "search.html", site.styles.site.href]),
  );
  expect(files.filter((file) => /pdf|epub|404/.test(file))).toEqual([]);
  expect(offlineNote).toContain("You are offline. This is version 1.0 of 22 November 2026");
  expect(slowNote).toContain("does not answer just now. This is version 1.0 of 22 November 2026");
  expect((await held()).cacheName).toBe(cacheName);
  expect((await held({ subtitle: "Other words" })).cacheName).not.toBe(cacheName);
});

const heldSchema = z.object({
  files: z.array(z.string()),
  cacheName: z.string(),
  offlineNote: z.string(),
  slowNote: z.string(),
});

test("data for search engines names a review only when it is of the words that stand there", async () => {
  const url = "https://example.org/";
  const dataOf = async (status: "none" | "current" | "changed") => {
    const handbook = sampleHandbook({ url });
    const review = {
      status,
      record: {
        name: "Ada Example",
        role: "neurologist",
        date: "2026-11-22",
        source: { file: "x.md", line: 1, column: 1, endLine: 1, endColumn: 1 },
      },
      hash: "",
      leafletStatus: "none",
      leafletHash: null,
    } as const;
    const parts = handbook.parts.map((part) => ({
      ...part,
      sections: part.sections.map((each) => ({ ...each, review })),
    }));
    const site = await makeSiteData({
      handbook: { ...handbook, parts },
      pageMap: null,
      downloads: noDownloads,
    });
    return site.sections[1]?.structuredData ?? "";
  };
  expect(await dataOf("current")).toContain('"lastReviewed":"2026-11-22"');
  expect(await dataOf("changed")).not.toMatch(/lastReviewed|reviewedBy/);
  expect(await dataOf("none")).not.toMatch(/lastReviewed|reviewedBy/);
  expect(await dataOf("none")).toContain('"@type":"MedicalWebPage"');
  const unknown = await makeSiteData({ handbook: sampleHandbook(), pageMap: null, downloads: noDownloads });
  expect(unknown.sections[1]?.structuredData).toBeNull();
  expect(unknown.shared).toBeNull();
});
