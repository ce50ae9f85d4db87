import { defineConfig } from "vitest/config";

const aMinuteMs = 60_000;

// Against a test that never ends, not against a slow one: a busy machine may take several times as long.
const timeouts = { testTimeout: 4 * aMinuteMs, hookTimeout: 4 * aMinuteMs, teardownTimeout: aMinuteMs / 2 };
// Files that run in one process share what it has read: modules, fonts, a browser's place. Our modules keep nothing else.
const workers = { isolate: false };
const strictness = { expect: { requireAssertions: true }, allowOnly: false };

export default defineConfig({
  test: {
    // One worker for each core: the default leaves one core to the watcher, which has nothing to do in one run.
    maxWorkers: "100%",
    reporters: ["default", "json"],
    outputFile: { json: "reports/tests.json" },
    // By folder: a test file is found because it is there, never because somebody listed it.
    projects: [
      {
        test: {
          name: "parts",
          include: ["tests/{unit,golden,fuzz,faults}/**/*.test.ts"],
          ...workers,
          ...strictness,
          ...timeouts,
        },
      },
      {
        test: {
          name: "built handbook",
          include: ["tests/{parity,browser,conformance}/**/*.test.ts"],
          // Builds the handbook once for all of these; they read where it is with `inject("dist")`.
          globalSetup: ["tests/support/global-setup.ts"],
          ...workers,
          ...strictness,
          ...timeouts,
        },
      },
    ],
  },
});
