import type { Handbook } from "../document/handbook.ts";
import { escapeText } from "../html/escape.ts";
import type { Asset } from "./assets.ts";
import type { WebPage } from "./web-page.ts";

/** `robots.txt` and `sitemap.xml` hold whole addresses: without `url` there are none. */
export function searchEngineFiles(handbook: Handbook, pages: readonly WebPage[]): readonly Asset[] {
  if (handbook.url === null) return [];
  return [
    textFile("robots.txt", `User-agent: *\nAllow: /\nSitemap: ${handbook.url}sitemap.xml\n`),
    textFile("sitemap.xml", renderSitemap(pages)),
  ];
}

/** See https://www.sitemaps.org/protocol.html. */
function renderSitemap(pages: readonly WebPage[]): string {
  const addresses = pages.flatMap(({ canonicalUrl }) => canonicalUrl ?? []);
  const entries = addresses.map((address) => `<url><loc>${escapeText(address)}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("")}</urlset>
`;
}

function textFile(href: string, text: string): Asset {
  return { href, bytes: new TextEncoder().encode(text) };
}
