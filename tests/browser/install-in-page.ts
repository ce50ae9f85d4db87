import { readFile } from "node:fs/promises";
import type { ScriptedPage } from "./axe-run.ts";

/** Makes the functions of a script in `in-page/` known to the page, without asking the page's security policy. */
export async function installInPage(page: ScriptedPage, scriptName: string): Promise<void> {
  await page.evaluate(await readFile(new URL(`./in-page/${scriptName}`, import.meta.url), "utf8"));
}
