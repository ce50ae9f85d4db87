// Builds many handbooks in one process: most of a build's time is Node's start and the fonts.
import { text } from "node:stream/consumers";
import { build } from "../../src/build.ts";
import { hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { buildOrdersSchema } from "./build-order.ts";

for (const order of buildOrdersSchema.parse(JSON.parse(await text(process.stdin)))) {
  const { diagnostics, record } = await build({
    contentFolder: order.content,
    outputFolder: order.dist,
    formats: new Set(order.formats),
    jobs: 1,
    sourceDateEpoch: "0",
  });
  if (record === null || hasErrors(diagnostics)) {
    throw new Error(`"${order.name}" cannot be built:\n${JSON.stringify(diagnostics, null, 2)}`);
  }
}
