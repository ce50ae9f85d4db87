import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";

/** The command line is not one that we know. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Reads `--name value` and `--name`; anything else is wrong use. */
export function readArguments(
  argv: readonly string[],
  options: NonNullable<ParseArgsConfig["options"]>,
): Values {
  try {
    const { values } = parseArgs({ args: [...argv], options, strict: true, allowPositionals: false });
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]),
    );
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function textArgument(values: Values, name: string, fallback: string): string {
  const value = values[name];
  return typeof value === "string" ? value : fallback;
}
