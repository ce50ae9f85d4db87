import { resolve } from "node:path";
import { Eleventy } from "@11ty/eleventy";
import { configureEleventy, pageTemplatesFolder } from "./eleventy-plugin.ts";
import type { SiteInput } from "./site-input.ts";

/**
 * Writes the website of a handbook into a folder.
 *
 * In: a resolved handbook. Out: flat HTML files with relative links, so that they work below any address and from
 * `file://`. Eleventy places page data in templates and writes the pages; it never reads what an author wrote.
 */
export async function buildSite(site: SiteInput, outputFolder: string): Promise<void> {
  // A download that fails while no page is waiting for it yet must not end the process.
  site.downloads.catch(() => undefined);

  const eleventy = new Eleventy(pageTemplatesFolder, resolve(outputFolder), {
    // Otherwise Eleventy runs whatever configuration it finds in the working folder.
    configPath: false,
    // Otherwise it looks for a package.json there.
    loader: "esm",
    quietMode: true,
    config: (config) => configureEleventy(config, () => site),
  });
  // Quiet mode still prints a line of counts, and each error once before it is thrown.
  eleventy.disableLogger();
  await eleventy.write();
}
