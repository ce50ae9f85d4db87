import { describe, expect, test } from "vitest";
import { renderBlocks } from "../../../src/html/blocks.ts";
import type { HtmlContext } from "../../../src/html/html-context.ts";
import { inlines, nodeBuilder } from "./nodes.ts";
import { sectionScope } from "./scope.ts";

const { place, p, h, list, table, careCard, advice } = nodeBuilder();
const render = (block: Parameters<typeof renderBlocks>[0][number], changes?: Partial<HtmlContext>) =>
  renderBlocks([block], sectionScope(changes));

describe("a list", () => {
  test("has no paragraphs in tight items", () => {
    expect(render(list([[p("one")], [p("two")]]))).toBe("<ul><li>one</li>\n<li>two</li></ul>");
  });

  test("has paragraphs in loose items", () => {
    expect(render(list([[p("one")]], { tight: false }))).toBe("<ul><li><p>one</p></li></ul>");
  });

  test("says its first number when that is not 1", () => {
    expect(render(list([[p("one")]], { ordered: true, start: 5 }))).toBe('<ol start="5"><li>one</li></ol>');
    expect(render(list([[p("one")]], { ordered: true, start: 0 }))).toContain('start="0"');
  });
});

describe("a table", () => {
  const example = table("How sure", [
    ["Type", "Pressure"],
    ["Swedish", "Light"],
    ["", "None"],
  ]);

  test("has a caption, column headings and row headings; an empty heading is a plain cell", () => {
    expect(render(example, { format: "epub" })).toBe(
      '<div class="table-scroll"><table><caption>How sure</caption>' +
        '<thead><tr><th scope="col">Type</th><th scope="col">Pressure</th></tr></thead>\n' +
        '<tbody><tr><th scope="row" data-column="Type">Swedish</th><td data-column="Pressure">Light</td></tr>\n' +
        '<tr><td data-column="Type"></td><td data-column="Pressure">None</td></tr></tbody></table></div>',
    );
  });

  test("scrolls by keyboard on the site, under its caption's name or a general one", () => {
    const area = '<div class="table-scroll" role="group" tabindex="0"';
    expect(render(example)).toContain(`${area} aria-label="How sure">`);
    expect(render(table(null, [["A"], ["b"]]))).toContain(`${area} aria-label="Table, scrolls sideways">`);
  });
});

describe("a care card", () => {
  const card = careCard("emergency", "Emergency:", h(3, "e", "call now"), list([[p("a fit")]]));

  test("has one heading that starts with how urgent it is", () => {
    const markup = render(card);
    expect(markup).toContain(
      '<div class="care-card care-card--emergency"><h3 class="care-card__head" id="e">',
    );
    expect(markup).toContain('<span class="care-card__urgency">Emergency:</span> call now');
    expect(markup).toContain('<div class="care-card__body"><ul><li>a fit</li></ul></div>');
  });

  test("has an icon that screen readers pass over", () => {
    expect(render(card)).toMatch(/<svg [^>]*class="care-card__icon"[^>]*aria-hidden="true"/);
  });
});

test("do and do-not items get drawn marks in the e-book only", () => {
  const block = advice("dont", h(3, "d", "Do not"), list([[p("do not press")], [p("do not twist")]]));
  expect(render(block, { format: "epub" }).match(/class="advice__mark"/g)).toHaveLength(2);
  expect(render(block)).not.toContain("advice__mark");
});

test("headings shift down together and end at level 6", () => {
  expect(render(h(2, "a", "A"), { headingShift: 1 })).toBe('<h3 id="a">A</h3>');
  expect(render(h(6, "a", "A"), { headingShift: 1 })).toBe('<h6 id="a">A</h6>');
});

test("a single definition is text, several blocks are paragraphs", () => {
  const definitions = [[p("one")], [p("two"), p("three")]];
  const item = { type: "definitionItem" as const, ...place(), terms: [inlines(["T"])], definitions };
  expect(render({ type: "definitionList", ...place(), items: [item] })).toBe(
    "<dl><dt>T</dt>\n<dd>one</dd>\n<dd><p>two</p>\n<p>three</p></dd></dl>",
  );
});

test("code keeps its characters and says its language", () => {
  const code = { type: "codeBlock" as const, ...place(), language: "ts", value: "a < b\n" };
  expect(render(code)).toBe('<pre><code class="language-ts">a &lt; b\n</code></pre>');
});
