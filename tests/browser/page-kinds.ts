/** One page of every kind that the site has; each is looked at in both themes and at both widths. */
export const pageKinds = {
  home: "index.html",
  "page for an attack": "during-an-attack.html",
  "section with care cards": "get-help-now.html",
  "section with key points": "key-points.html",
  "section with evidence labels": "techniques.html",
  "section with do and don't": "risks.html",
  "section with a table": "find-a-therapist.html",
  "section with a wide table of labels": "evidence.html",
  "section with dates and the notice": "about.html",
  glossary: "glossary.html",
  "list of sources": "sources.html",
  "whole handbook": "handbook.html",
  downloads: "downloads.html",
  "page not found": "404.html",
  "A to Z": "a-to-z.html",
  "search with results": "search.html?q=stoke",
  "diary to fill in": "diary-tool.html",
  "section with a decision aid": "decide.html",
} as const;

export type PageKind = keyof typeof pageKinds;

export function isPageKind(name: string): name is PageKind {
  return Object.hasOwn(pageKinds, name);
}

/** Without JavaScript these say where to go instead; their own tests tell what. */
export const needJavaScript: ReadonlySet<string> = new Set(["search with results", "diary to fill in"]);

/** Hundreds of links of kinds that other pages have: the keyboard goes through them once. */
export const longKinds: ReadonlySet<string> = new Set(["whole handbook", "list of sources"]);

export const themes = ["light", "dark"] as const;
export const widthsPx = [320, 1280] as const;
/** Conformance and pictures look at a tablet too. */
export const allWidthsPx = [320, 768, 1280] as const;
const heightsPx = { 320: 640, 768: 1024, 1280: 800 } as const;

export interface Look {
  readonly theme: (typeof themes)[number];
  readonly widthPx: (typeof allWidthsPx)[number];
}

export const looks: readonly Look[] = themes.flatMap((theme) =>
  widthsPx.map((widthPx) => ({ theme, widthPx })),
);

/**
 * Both themes and both widths, in two looks: contrast asks for the theme, size for the width. Kinds take turns, so that
 * each pair of them is seen; `npm run conformance` looks at every page in all.
 */
export function looksInTurn(kind: PageKind): readonly Look[] {
  const odd = Object.keys(pageKinds).indexOf(kind) % 2;
  return looks.filter(({ theme, widthPx }) => (theme === "light") === (widthPx === widthsPx[odd]));
}

export function contextOptions({ theme, widthPx }: Look) {
  return { colorScheme: theme, viewport: { width: widthPx, height: heightsPx[widthPx] } } as const;
}
