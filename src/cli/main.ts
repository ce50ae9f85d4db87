import { hasErrors } from "../diagnostics/diagnostic.ts";
import { PublishError } from "../diagnostics/publish-error.ts";
import { ForeignFolderError } from "../outputs/output-folder.ts";
import { UsageError } from "./arguments.ts";
import { runBuild } from "./build-command.ts";
import { runCheck } from "./check-command.ts";
import { usage } from "./usage.ts";

/** What a command ends with; the numbers are part of the interface. */
export const exitStatus = { made: 0, contentProblems: 1, wrongUse: 2, ourFault: 3 } as const;

/** Runs one command and returns the exit status. Nothing else catches errors. */
export async function main(argv: readonly string[]): Promise<number> {
  const [word, ...rest] = argv;
  const command = rest.includes("--help") ? "help" : word;
  try {
    switch (command) {
      case "build":
        return statusOf(await runBuild(rest));
      case "check":
        return statusOf(await runCheck(rest));
      case "verify":
        // Reading the files back takes packages that no other command needs.
        return (await (await import("./verify-command.ts")).runVerify(rest)) === 0
          ? exitStatus.made
          : exitStatus.contentProblems;
      case "--version":
        console.log((await import("../version.ts")).programVersion);
        return exitStatus.made;
      case undefined:
      case "help":
      case "--help":
        console.log(usage);
        return command === undefined ? exitStatus.wrongUse : exitStatus.made;
      default:
        throw new UsageError(`There is no command "${command}".`);
    }
  } catch (error) {
    return explain(error);
  }
}

function statusOf(diagnostics: Parameters<typeof hasErrors>[0]): number {
  return hasErrors(diagnostics) ? exitStatus.contentProblems : exitStatus.made;
}

function explain(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${usage}`);
    return exitStatus.wrongUse;
  }
  if (error instanceof ForeignFolderError) {
    console.error(error.message);
    return exitStatus.wrongUse;
  }
  if (error instanceof PublishError) {
    console.error(`Carebook could not go on: ${error.message}`);
    return exitStatus.ourFault;
  }
  console.error("This is a mistake in Carebook, not in your content. Nothing was published.");
  console.error(error);
  return exitStatus.ourFault;
}
