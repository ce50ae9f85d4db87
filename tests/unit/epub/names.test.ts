import { describe, expect, test } from "vitest";
import { xmlId } from "../../../src/epub/epub-context.ts";
import { nameSectionFiles } from "../../../src/epub/file-names.ts";
import { handbookUrn } from "../../../src/epub/identifier.ts";
import { checkManifest } from "../../../src/epub/manifest.ts";
import { handbookOfEveryNode } from "./handbook-of-every-node.ts";

describe("a section's file", () => {
  test("is named after its id, or after its place where the id makes no plain name", () => {
    expect(namesFor("risks", "Über", "toc", "cover", "a.b", "x".repeat(80))).toEqual([
      "risks.xhtml",
      "section-2.xhtml",
      "section-3.xhtml",
      "section-4.xhtml",
      "section-5.xhtml",
      "section-6.xhtml",
    ]);
  });

  test("never takes the name of another", () => {
    expect(namesFor("section-2", "Über", "section-2-1")).toEqual([
      "section-2.xhtml",
      "section-2-1-1.xhtml",
      "section-2-1.xhtml",
    ]);
  });
});

describe("an id in XML", () => {
  test.each([
    ["risks", "risks"],
    ["5-steps", "_5-steps"],
    ["über", "_fc_ber"],
    ["a:b c", "a_3a_b_20_c"],
    ["😀", "_1f600_"],
  ])("%s becomes %s", (id, expected) => {
    expect(xmlId(id)).toBe(expected);
  });
});

test("the identifier is a version 5 UUID that follows from the handbook's own", () => {
  expect(handbookUrn("a")).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(handbookUrn("a")).toBe(handbookUrn("a"));
  expect(handbookUrn("a")).not.toBe(handbookUrn("b"));
});

describe("the manifest refuses", () => {
  const publication = (fileName: string, resource: string) => ({
    spine: [{ fileName, title: "", markup: "" }],
    styleSheet: "",
    resources: [{ fileName: resource, mediaType: "image/png", data: new Uint8Array() }],
  });

  test.each([
    ["../evil.xhtml", "a.png"],
    ["A.xhtml", "a.png"],
    ["a.xhtml", "../a.png"],
    ["a.xhtml", "/a.png"],
    ["a.xhtml", "a.xhtml"],
    ["a.xhtml", "style.css"],
  ])("%s with %s", (fileName, resource) => {
    expect(() => checkManifest(publication(fileName, resource))).toThrow(/name/);
  });
});

function namesFor(...ids: readonly string[]): readonly (string | undefined)[] {
  const handbook = handbookOfEveryNode();
  const [part] = handbook.parts;
  const [section] = part?.sections ?? [];
  if (part === undefined || section === undefined) throw new Error("The handbook has a section.");
  const sections = ids.map((id) => ({ ...section, id }));
  const names = nameSectionFiles({ ...handbook, parts: [{ ...part, sections }] });
  return ids.map((id) => names.get(id));
}
