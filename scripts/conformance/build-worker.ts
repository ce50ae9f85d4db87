// Builds many handbooks in one process: most of a build's time is Node's start and the fonts. Prints what cannot be built.
import { text } from "node:stream/consumers";
import { build } from "../../src/build.ts";
import { formatDiagnostic } from "../../src/diagnostics/diagnostic.ts";
import { buildOrdersSchema } from "./build-order.ts";

for (const order of buildOrdersSchema.parse(JSON.parse(await text(process.stdin)))) {
  const { diagnostics, record } = await build({
    contentFolder: order.content,
    outputFolder: order.dist,
    formats: new Set(order.formats),
    printouts: ["a4"],
    jobs: 1,
    sourceDateEpoch: "0",
  });
  if (record === null) {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    console.log(`"${order.name}" cannot be built:`);
    for (const error of errors) console.log(formatDiagnostic(error, order.content));
  }
}
