/**
 * Tries many seeds by hand: `node tests/generator/run-seeds.ts small 1 300`.
 *
 * Prints what each failing handbook loses, with the smallest content that shows it.
 */
import { randomHandbook } from "./random-handbook.ts";
import { sameBytesAgain } from "./find-losses.ts";
import { tellLosses } from "./tell-losses.ts";

const [size = "small", from = "1", to = "100"] = process.argv.slice(2);
let failed = 0;
for (let seed = Number(from); seed <= Number(to); seed += 1) {
  const told = await tellLosses(randomHandbook(seed, size === "large" ? "large" : "small"), sameBytesAgain);
  if (told === "") continue;
  failed += 1;
  console.log(`\n=== ${told}`);
}
console.log(`${String(failed)} of ${String(Number(to) - Number(from) + 1)} failed`);
