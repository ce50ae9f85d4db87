import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { UserConfig } from "@11ty/eleventy";
import { makeSiteData } from "./site-data.ts";
import type { SiteData } from "./site-data.ts";
import type { SiteInput } from "./site-input.ts";

const templatesFolder = fileURLToPath(new URL("../../templates/", import.meta.url));

/** The folder that Eleventy reads: a file for each kind of page. */
export const pageTemplatesFolder = join(templatesFolder, "pages");

/**
 * Feeds a handbook to Eleventy as the global data `site`.
 *
 * `loadSite` is called anew for each run, so that `eleventy --serve` shows what was just saved.
 */
export function configureEleventy(config: UserConfig, loadSite: () => SiteInput | Promise<SiteInput>): void {
  let siteData: SiteData | null = null;

  config.on("eleventy.before", async ({ directories, outputMode }) => {
    siteData = await makeSiteData(await loadSite());
    // A dry run and JSON output fire this event too.
    if (outputMode === "fs") await writeAssets(siteData, directories.output);
  });
  config.addGlobalData("site", () => siteData);
  config.addAsyncFilter("arrived", async (promise) => await promise);

  config.setTemplateFormats(["njk"]);
  config.setIncludesDirectory("../partials");
  config.setLayoutsDirectory("../layouts");
  // Without these Eleventy takes an undefined value for an empty page, and exits with 0.
  config.setNunjucksEnvironmentOptions({ throwOnUndefined: true, autoescape: true });

  // All data comes from the handbook, so there is no folder to look through for more.
  config.setDataDirectory("../data-comes-from-the-handbook");
  config.setDataFileSuffixes([]);
  config.setUseGitIgnore(false);
  // The templates themselves are below node_modules when Carebook is a dependency.
  config.ignores.delete("**/node_modules/**");
}

async function writeAssets({ assets }: SiteData, outputFolder: string): Promise<void> {
  await Promise.all(
    assets.map(async ({ href, bytes }) => {
      const path = join(outputFolder, href);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    }),
  );
}
