import { main } from "../src/cli/main.ts";

// All three formats of the handbook in content/, as `npm run build` makes them.
process.exitCode = await main(["build", ...process.argv.slice(2)]);
