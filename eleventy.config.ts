import type { UserConfig } from "@11ty/eleventy";
import { checkContent } from "./src/build.ts";
import { formatDiagnostic, hasErrors } from "./src/diagnostics/diagnostic.ts";
import { configureEleventy } from "./src/site/eleventy-plugin.ts";
import type { SiteInput } from "./src/site/site-input.ts";

/** For people who run plain `npx eleventy`: the site alone, into `_site/`. `npm run build` makes the downloads too. */
export default function configure(config: UserConfig) {
  config.addWatchTarget("./content/");
  configureEleventy(config, loadSite);
  return { dir: { input: "templates/pages", output: "_site" } };
}

async function loadSite(): Promise<SiteInput> {
  const { handbook, diagnostics } = await checkContent("content", process.env["SOURCE_DATE_EPOCH"]);
  for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic, "content"));
  if (handbook === null || hasErrors(diagnostics))
    throw new Error("The content has problems; no site was made.");
  return { handbook, pageMap: null, downloads: Promise.resolve([]) };
}
