#!/usr/bin/env node
// Plain JavaScript: it runs on the host's Node before anything is installed, installs what is missing, and hands
// over to the pinned Node, which runs TypeScript natively.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import nodeModule from "node:module";
import { installWhatIsMissing, pinnedNode, runsTypeScript } from "./node-runtime.js";

installWhatIsMissing();

if (runsTypeScript(process.versions.node)) {
  // Reading TypeScript costs about 100 ms at each start without it.
  nodeModule.enableCompileCache(
    fileURLToPath(new URL("../node_modules/.cache/carebook-compile", import.meta.url)),
  );
  const { main } = await import("../src/cli/main.ts");
  process.exitCode = await main(process.argv.slice(2));
} else {
  const { status, signal } = spawnSync(
    pinnedNode(),
    [fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    {
      stdio: "inherit",
    },
  );
  process.exitCode = signal === null ? status : 3;
}
