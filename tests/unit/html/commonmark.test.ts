import { expect, test } from "vitest";
import { renderCommonMarkHtml } from "../../../src/html/commonmark.ts";
import { inlines, nodeBuilder, source, text } from "./nodes.ts";

const { place, p, h, list, callout } = nodeBuilder();

test("blocks have the form of the specification's examples: no ids, no classes", () => {
  expect(renderCommonMarkHtml([h(2, "a", "A"), p("b & c")])).toBe("<h2>A</h2>\n<p>b &amp; c</p>\n");
});

test("links and images are as written", () => {
  const link = {
    type: "link" as const,
    source,
    target: { kind: "unresolved" as const, href: "/url" },
    title: "t",
    children: [text("a")],
  };
  const figure = {
    type: "figure" as const,
    description: [],
    ...place(),
    imagePath: "/u",
    alt: "a",
    caption: inlines(["t"]),
  };
  expect(renderCommonMarkHtml([p(link), figure])).toBe(
    '<p><a href="/url" title="t">a</a></p>\n<p><img src="/u" alt="a" title="t" /></p>\n',
  );
});

test("tight and loose lists differ by their paragraphs", () => {
  expect(renderCommonMarkHtml([list([[p("a")]])])).toBe("<ul>\n<li>a</li>\n</ul>\n");
  expect(renderCommonMarkHtml([list([[p("a")]], { tight: false })])).toContain("<p>a</p>");
});

test("what CommonMark does not have is refused", () => {
  expect(() => renderCommonMarkHtml([callout(null, p("a"))])).toThrow("callout");
});
