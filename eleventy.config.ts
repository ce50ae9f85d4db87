import type { UserConfig } from "@11ty/eleventy";
import { loadHandbook } from "./src/content/load-handbook.ts";
import { formatDiagnostic, hasErrors, inSourceOrder } from "./src/diagnostics/diagnostic.ts";
import { configureEleventy } from "./src/site/eleventy-plugin.ts";
import type { SiteInput } from "./src/site/site-input.ts";
import { resolveHandbook } from "./src/transforms/resolve-handbook.ts";

/** For people who run plain `npx eleventy`: the site alone, into `_site/`. `npm run build` makes the downloads too. */
export default function configure(config: UserConfig) {
  config.addWatchTarget("./content/");
  configureEleventy(config, loadSite);
  return { dir: { input: "templates/pages", output: "_site" } };
}

async function loadSite(): Promise<SiteInput> {
  const loaded = await loadHandbook("content", { sourceDateEpoch: process.env["SOURCE_DATE_EPOCH"] });
  const resolved = loaded.handbook === null ? null : resolveHandbook(loaded.handbook, loaded.references);
  const diagnostics = inSourceOrder([...loaded.diagnostics, ...(resolved?.diagnostics ?? [])]);
  for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic, "content"));
  if (resolved === null || hasErrors(diagnostics))
    throw new Error("The content has problems; no site was made.");
  return { handbook: resolved.handbook, pageMap: null, downloads: Promise.resolve([]) };
}
