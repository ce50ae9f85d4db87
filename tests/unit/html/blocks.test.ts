import { describe, expect, test } from "vitest";
import { renderBlocks } from "../../../src/html/blocks.ts";
import type { HtmlContext } from "../../../src/html/html-context.ts";
import { inlines, nodeBuilder } from "./nodes.ts";
import { htmlContext, sectionScope } from "./scope.ts";

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

describe("the long description of a figure", () => {
  const picture = {
    type: "figure" as const,
    ...place(),
    imagePath: "images/a.png",
    alt: "A hand",
    caption: inlines(["C"]),
  };
  const described = { ...picture, description: [p("A hand rests on a shoulder.")] };

  test("is text behind the caption that the image leads to", () => {
    const id = `description--${described.key}`;
    expect(render(described)).toMatch(
      new RegExp(`<img [^>]*aria-details="${id}" /><figcaption>C</figcaption></figure>`),
    );
    expect(render(described)).toContain(
      `</figure>\n<div class="figure-description" id="${id}">\n<p class="figure-description__label">What the picture shows:</p>\n<p>A hand rests on a shoulder.</p>\n</div>`,
    );
  });

  test("leaves no trace where there is none", () => {
    expect(render({ ...picture, description: [] })).not.toMatch(/aria-details|description/);
  });
});

describe("an image with a version for dark pages", () => {
  const picture = {
    type: "figure" as const,
    ...place(),
    imagePath: "images/a.png",
    alt: "A hand",
    caption: [],
    description: [],
  };
  const [light = null] = Object.values(htmlContext().images);
  if (light === null) throw new Error("The context has no image.");
  const images = { "images/a.png": light, "images/a.dark.png": light };

  test("changes to it on the website's dark pages, but not in print", () => {
    expect(render(picture, { images })).toBe(
      '<figure class="figure"><picture><source srcset="assets/images/a.dark.png" media="screen and (prefers-color-scheme: dark)" width="640" height="480" />' +
        '<img src="assets/images/a.png" alt="A hand" width="640" height="480" /></picture></figure>',
    );
  });

  test("is one image in an e-book, whose page has its reader's colours", () => {
    expect(render(picture, { images, format: "epub" })).not.toMatch(/picture|source|dark/);
  });
});

describe("a glossary", () => {
  const entry = { type: "glossaryEntry" as const, ...place(), id: "aura", definition: inlines(["Signs."]) };
  const glossary = {
    type: "glossaryList" as const,
    ...place(),
    entries: [
      { ...entry, term: "aura", say: "AW-ruh" },
      { ...entry, id: "b", term: "b & c", say: null },
    ],
  };

  test("says each term, how to say it, and what it means", () => {
    expect(render(glossary)).toBe(
      '<dl class="glossary"><dt><dfn id="glossary--aura">aura</dfn> <span class="glossary__say">(say AW-ruh)</span></dt>\n' +
        '<dd>Signs.</dd>\n<dt><dfn id="glossary--b">b &amp; c</dfn></dt>\n<dd>Signs.</dd></dl>',
    );
  });

  test("has its words of EPUB on terms and definitions, and none on the list", () => {
    const markup = render(glossary, { format: "epub" });
    expect(markup).toContain('<dl class="glossary"><dt epub:type="glossterm">');
    expect(markup.match(/<dd epub:type="glossdef">/g)).toHaveLength(2);
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
