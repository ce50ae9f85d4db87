import { inBook, inMarkup, inSite, replacing, replacingAnywhere, type MarkupChange } from "./markup.ts";
import type { FaultOperator } from "./operator.ts";

const headEnd = /<\/head>/g;
const withWords = /<(?:p|li|h[1-6]|td|a)(?=[\s>])/g;
const inHead = (added: string): MarkupChange => replacingAnywhere(headEnd, (text) => added + text);

/** What runs a program, or asks somebody else for something. */
export const outsideFaults: readonly FaultOperator[] = [
  inMarkup("let a script in", inHead("<script>document.title = 1</script>")),
  inMarkup("let in a script from elsewhere", inHead('<script src="https://example.org/a.js"></script>')),
  inMarkup(
    "ask for a style from elsewhere",
    inHead('<link rel="stylesheet" href="https://example.org/a.css"/>'),
  ),
  inMarkup("ask for something early", inHead('<link rel="preconnect" href="//example.org"/>')),
  inMarkup("write a style into the page", inHead("<style>p { color: red }</style>")),
  inMarkup(
    "show a picture from elsewhere",
    replacing(withWords, (text) => `<img src="https://example.org/a.png" alt=""/>${text}`),
  ),
  inMarkup(
    "show a page from elsewhere",
    replacing(/<(?:p|h[2-6])(?=[\s>])/g, (text) => `<iframe src="https://example.org/"></iframe>${text}`),
  ),
  inMarkup(
    "run a script on an event",
    replacing(withWords, (text) => `${text} onclick="alert(1)"`),
  ),
  inMarkup(
    "style one element",
    replacing(withWords, (text) => `${text} style="color:red"`),
  ),
  inMarkup(
    "drop the content security policy",
    replacingAnywhere(/<meta http-equiv="Content-Security-Policy"[^>]*>/g, () => ""),
    ["site", "whole page"],
  ),
  inMarkup(
    "loosen the content security policy",
    replacingAnywhere(/default-src 'self'/g, () => "default-src *"),
    ["site", "whole page"],
  ),
  inStyleSheets(
    "let a style sheet ask elsewhere",
    (css) => `${css}\nbody { background: url(https://example.org/a.png) }\n`,
  ),
  inStyleSheets("let a style sheet take in another", (css) => `@import "https://example.org/a.css";\n${css}`),
].flat();

function inStyleSheets(name: string, change: MarkupChange): readonly FaultOperator[] {
  const isStyle = (path: string) => path.endsWith(".css");
  return [
    {
      name,
      format: "site",
      damage: (files, random) => inSite(files, [...files.siteTexts.keys()].filter(isStyle), change, random),
    },
    {
      name,
      format: "epub",
      damage: (files, random) =>
        inBook(files, files.epub.map((entry) => entry.name).filter(isStyle), change, random),
    },
  ];
}
