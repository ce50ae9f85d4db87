import { main } from "../src/cli/main.ts";

// The EPUB alone.
process.exitCode = await main(["build", "--only", "epub", ...process.argv.slice(2)]);
