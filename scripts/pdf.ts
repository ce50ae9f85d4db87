import { main } from "../src/cli/main.ts";

// The PDF alone.
process.exitCode = await main(["build", "--only", "pdf", ...process.argv.slice(2)]);
