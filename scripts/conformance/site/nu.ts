import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { z } from "zod";
import { runProgram, workFolder } from "../processes.ts";
import { judgeFile, needJava } from "../requirements.ts";
import type { SiteToJudge } from "../subjects.ts";
import { MissingJudge, type Verdict } from "../verdict.ts";
import { withServedFolders } from "./serve-folders.ts";

/** What the checker says and what asks for nothing here. */
const explained: readonly { readonly message: RegExp; readonly reason: string }[] = [
  {
    message: /^CSS: “clip-path”: “path\(.*\)” is not a “clip-path” value\.$/s,
    reason: "Its grammar of CSS lacks path(), a basic shape of CSS Shapes that all browsers know since 2021.",
  },
  {
    message:
      /^Trailing slash on void elements has no effect and interacts badly with unquoted attribute values\.$/,
    reason:
      "One string is markup for the site and for the EPUB, where XML needs the slash; all values are quoted.",
  },
  {
    message: /is not in Unicode Normalization Form C\./,
    reason:
      "An author may write a letter and its accent as two signs; we publish the author's text as it is.",
  },
  {
    message: /^Inline script violates Content Security Policy/,
    reason:
      "JSON-LD for search engines is a block of data, which no browser runs; `verify` lets no script be written into a page.",
  },
  {
    message: /^Resource violates Content Security Policy .*“https:\/\/example\.org\/handbook\/assets\//,
    reason:
      "The page of a lost way is shown at any address, so it names its files by the handbook's own, where they are its own.",
  },
];

/** The Nu Html Checker over every page, style sheet and drawing of every site, in one Java machine. */
export async function askNu(sites: readonly SiteToJudge[]): Promise<readonly Verdict[]> {
  await needJava();
  const start = performance.now();
  const folders = sites.map(({ folder }) => folder);
  const { version, messages } = await withServedFolders(folders, (origin) =>
    check(inOneKindAfterTheOther(folders, origin)),
  );
  const milliseconds = Math.round((performance.now() - start) / sites.length);
  return folders.map((folder, index) => ({
    judge: "nu",
    version: version.split(" ")[0] ?? version,
    path: folder,
    findings: messages
      .filter(
        ({ url }) =>
          url.startsWith(`file:${folder}/`) || new URL(url).pathname.startsWith(`/${String(index)}/`),
      )
      .filter(({ message }) => explained.every((known) => !known.message.test(message)))
      .map(({ type, subType, message, url, lastLine }) => ({
        rule: subType ?? type,
        message: `${new URL(url).pathname.split("/").at(-1) ?? ""}:${String(lastLine ?? 0)}: ${message}`,
      })),
    milliseconds,
  }));
}

/**
 * Pages and style sheets as they are served: from a file: address the checker takes "self" in a page's own policy for
 * nothing at all. Drawings as files, and last: after one of them it reads pages by the schema for drawings.
 */
function inOneKindAfterTheOther(folders: readonly string[], origin: string): readonly string[] {
  const paths = folders.map((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }));
  const ending = (extension: string) =>
    paths.flatMap((names, index) =>
      names
        .filter((name) => extname(name) === extension)
        .map((name) => ({ index, name: name.replaceAll("\\", "/") })),
    );
  return [
    ...[...ending(".html"), ...ending(".css")].map(({ index, name }) => `${origin}/${String(index)}/${name}`),
    ...ending(".svg").map(({ index, name }) => join(folders[index] ?? "", name)),
  ];
}

async function check(addresses: readonly string[]): Promise<z.infer<typeof reportSchema>> {
  const result = await runProgram("java", [
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    // Its grammar of HTML recurses deeply.
    "-Xss8m",
    "-Xmx1g",
    `-Djava.io.tmpdir=${workFolder}`,
    // Without it the checker asks no server on this machine.
    "-Dnu.validator.servlet.allow-forbidden-hosts=true",
    "-jar",
    judgeFile("vnu-jar/build/dist/vnu.jar"),
    "--format",
    "json",
    "--also-check-css",
    "--also-check-svg",
    "--stdout",
    "--exit-zero-always",
    ...addresses,
  ]);
  if (result === null) throw new MissingJudge("Java is not installed: install a JDK, 17 or newer.");
  if (result.status !== 0) throw new Error(`The Nu Html Checker failed:\n${result.stderr.slice(-2000)}`);
  return reportSchema.parse(JSON.parse(result.stdout));
}

const reportSchema = z.object({
  version: z.string(),
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      url: z.string(),
      lastLine: z.number().optional(),
      message: z.string(),
    }),
  ),
});
