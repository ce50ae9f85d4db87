import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { HtmlValidate } from "html-validate";
import { readDownload } from "./built-handbook.ts";

/** What epubcheck-ts says about the EPUB, and html-validate about the pages, of a finished handbook. */
export async function judgeFiles(dist: string): Promise<readonly string[]> {
  const { messages } = await EpubCheck.validate(readDownload(dist, ".epub"), { includeUsage: true });
  const validator = new HtmlValidate({
    root: true,
    extends: ["html-validate:standard", "html-validate:a11y"],
  });
  const pages = readdirSync(dist, { encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  const reports = await Promise.all(
    pages.map(async (name) => ({
      name,
      report: await validator.validateString(readFileSync(join(dist, name), "utf8")),
    })),
  );
  return [
    // CSS-028 says that a font is used, and asks for nothing.
    ...messages.filter(({ id }) => id !== "CSS-028").map(({ id, message }) => `EPUB: ${id} ${message}`),
    ...reports.flatMap(({ name, report }) =>
      report.results.flatMap((result) =>
        result.messages.map(({ ruleId, line, message }) => `${name}:${String(line)} ${ruleId} ${message}`),
      ),
    ),
  ];
}
