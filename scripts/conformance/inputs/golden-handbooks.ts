import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const goldenFolder = fileURLToPath(new URL("../../../tests/golden/", import.meta.url));

/** A golden case, as its author wrote it. */
export interface GoldenCase {
  readonly name: string;
  /** One section. */
  readonly input: string;
  /** The data files that it brings, by path inside the content folder. */
  readonly data: Readonly<Record<string, string>>;
}

export function goldenCases(): readonly GoldenCase[] {
  return readdirSync(goldenFolder)
    .filter((name) => existsSync(join(goldenFolder, name, "input.md")))
    .map((name) => {
      const folder = join(goldenFolder, name);
      const dataFiles = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
      return {
        name,
        input: readFileSync(join(folder, "input.md"), "utf8"),
        data: Object.fromEntries(dataFiles.map((file) => [file, readFileSync(join(folder, file), "utf8")])),
      };
    });
}

/** What all golden cases share, by path inside the content folder. */
export function goldenContent(): Readonly<Record<string, Uint8Array>> {
  const folder = join(goldenFolder, "content");
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path))]),
  );
}
