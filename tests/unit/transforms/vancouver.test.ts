import { expect, test } from "vitest";
import { plainText } from "../../../src/document/plain-text.ts";
import type { Reference } from "../../../src/document/reference.ts";
import { vancouverReference } from "../../../src/transforms/vancouver.ts";

const article: Reference = {
  id: "lawler2006",
  type: "article-journal",
  title: "A trial of massage",
  author: [
    { family: "Lawler", given: "SP" },
    { family: "Cameron", given: "LD" },
  ],
  etal: false,
  "container-title": "Ann Behav Med",
  volume: "32",
  issue: "1",
  page: "50-59",
  issued: 2006,
  DOI: "10.1207/s15324796abm3201_6",
  carebook: { level: "small-rct", people: 47, status: "VERIFIED", supports: [] },
};

test("an article, as Citing Medicine sets it out, with its DOI as a link", () => {
  expect(set(article)).toBe(
    "Lawler SP, Cameron LD. A trial of massage. Ann Behav Med. 2006;32(1):50-59. doi:10.1207/s15324796abm3201_6",
  );
  expect(vancouverReference(article, place).at(-1)).toMatchObject({
    target: { kind: "external", url: "https://doi.org/10.1207/s15324796abm3201_6" },
  });
});

test("a list of authors that was cut says so", () => {
  expect(set({ ...article, etal: true })).toMatch(/^Lawler SP, Cameron LD, et al\. A trial/);
});

test("a web page by an organisation ends with its address", () => {
  const page: Reference = {
    id: "nice-cg150",
    type: "webpage",
    title: "Headaches in over 12s",
    author: [{ literal: "NICE" }],
    etal: false,
    issued: 2012,
    URL: "https://www.nice.org.uk/guidance/cg150",
    carebook: article.carebook,
  };
  expect(set(page)).toBe("NICE. Headaches in over 12s. 2012. https://www.nice.org.uk/guidance/cg150");
});

test("a title that ends with a question mark gets no full stop", () => {
  expect(set({ ...article, title: "Does it help?" })).toContain("Does it help? Ann");
});

test("without a DOI or an address, the PubMed number is the link", () => {
  const { DOI: _doi, ...withoutDoi } = article;
  expect(set({ ...withoutDoi, PMID: "16827629" })).toMatch(/PMID: 16827629$/);
});

test("what would end an address, or mean something else in it, is encoded in a DOI's link", () => {
  const link = vancouverReference({ ...article, DOI: "10.1002/(SICI)1<1::AID-X1>3.0.CO;2-#" }, place).at(-1);
  expect(link?.type === "link" ? link.target : null).toEqual({
    kind: "external",
    url: "https://doi.org/10.1002/(SICI)1%3C1::AID-X1%3E3.0.CO;2-%23",
  });
});

const place = { file: "references.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 };

function set(reference: Reference): string {
  return plainText(vancouverReference(reference, place));
}
