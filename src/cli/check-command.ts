import { checkContent } from "../build.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { allSections } from "../document/handbook.ts";
import { readArguments, textArgument } from "./arguments.ts";
import { count, printDiagnostics } from "./print.ts";

/** `carebook check`: what a build would say about the content, and no build. */
export async function runCheck(argv: readonly string[]): Promise<readonly Diagnostic[]> {
  const values = readArguments(argv, { content: { type: "string" }, json: { type: "boolean" } });
  const contentFolder = textArgument(values, "content", "content");
  const { handbook, diagnostics } = await checkContent(contentFolder, process.env["SOURCE_DATE_EPOCH"]);
  if (values["json"] === true) {
    console.log(JSON.stringify({ diagnostics }));
  } else {
    printDiagnostics(diagnostics, contentFolder);
    if (diagnostics.length === 0 && handbook !== null) {
      console.log(
        `Nothing is wrong with "${handbook.title}" (${count(allSections(handbook).length, "section")}).`,
      );
    }
  }
  return diagnostics;
}
