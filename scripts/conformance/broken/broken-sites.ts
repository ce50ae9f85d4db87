import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceOnce, type BrokenCopy } from "./broken-copy.ts";

/** Copies of one page of a sound website with its assets. */
export async function writeBrokenSites(siteFolder: string, folder: string): Promise<readonly BrokenCopy[]> {
  const page = await readFile(join(siteFolder, "index.html"), "utf8");
  const copy = async (name: string, markup: string): Promise<string> => {
    const path = join(folder, name);
    await mkdir(path, { recursive: true });
    await cp(join(siteFolder, "assets"), join(path, "assets"), { recursive: true });
    await writeFile(join(path, "index.html"), markup);
    return path;
  };
  const notValid = await copy(
    "not-valid",
    replaceOnce(page, /<\/main>/, '<p id="twice"><span id="twice"></span></p><ul><p>No item</p></ul></main>'),
  );
  await appendTo(notValid, /\.css$/, ".broken{colour:red;}");
  await appendTo(notValid, /\.svg$/, "</g>");
  const notAccessible = await copy(
    "not-accessible",
    replaceOnce(
      replaceOnce(page, /<html lang="[^"]*"/, "<html"),
      /<\/main>/,
      '<img src="assets/none.png"><p style="color: #999; background: #fff">Pale words</p></main>',
    ),
  );
  const notUsable = await copy(
    "not-usable",
    replaceOnce(
      page,
      /<\/main>/,
      '<p class="broken-narrow">Words in a box</p><p class="broken-wide">Wide</p><a href="#Main" tabindex="5">First</a></main>',
    ),
  );
  await appendTo(
    notUsable,
    /^site\..*\.css$/,
    ".broken-narrow{width:7em;overflow:hidden;white-space:nowrap}.broken-wide{width:700px}:focus-visible{outline:0!important;box-shadow:none!important}",
  );
  return [
    {
      path: notUsable,
      fault:
        "a focus without a mark, a late link that is first, a box too narrow for wide letters, a wide paragraph",
      seenBy: {
        "firefox-site": [
          /^reflow: .*wider than the page: p\.broken-wide/,
          /^skip link: .*not marked/,
          /^keyboard path: .*out of order/,
          /^keyboard path: .*not marked/,
          /^text spacing: .*cut off: p\.broken-narrow/,
        ],
      },
    },
    {
      path: notValid,
      fault: "an id twice, a paragraph in a list, a misspelt property, a drawing that is no XML",
      seenBy: { nu: [/Duplicate ID/, /not allowed as child of element “ul”/, /“colour”/, /\.svg:/] },
    },
    {
      path: notAccessible,
      fault: "no language, a picture without alternative text, pale words",
      seenBy: {
        "axe-site": [/^html-has-lang: /, /^image-alt: /, /^color-contrast: /],
        "firefox-site": [/^html-has-lang: /, /^image-alt: /, /^error: .*Content-Security-Policy/],
      },
    },
  ];
}

async function appendTo(siteFolder: string, name: RegExp, text: string): Promise<void> {
  const asset = (await readdir(join(siteFolder, "assets"))).find((candidate) => name.test(candidate));
  if (asset === undefined) throw new Error(`This site has no asset that fits ${name.source}.`);
  const path = join(siteFolder, "assets", asset);
  await writeFile(path, (await readFile(path, "utf8")) + text);
}
