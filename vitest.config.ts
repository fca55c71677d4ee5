import {availableParallelism} from "node:os"
import {configDefaults, defineConfig} from "vitest/config"

/** Rooms without effects: a test there cannot leave anything behind for the next, so that they share their modules. */
const PURE = [
  "src/math/**/*.test.ts",
  "src/model/**/*.test.ts",
  "src/core/**/*.test.ts",
  "src/labs/{sim,grade}/**/*.test.ts",
]

export default defineConfig({
  test: {
    testTimeout: 240_000,
    hookTimeout: 60_000,
    pool: "forks",
    // the default leaves one core idle, which is half of a small machine
    maxWorkers: availableParallelism(),
    projects: [
      {extends: true, test: {name: "pure", include: PURE, isolate: false}},
      {
        extends: true,
        test: {
          name: "others",
          include: ["src/**/*.test.ts", "src/**/*.test.tsx", "tools/**/*.test.ts", "test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...PURE, "test/e2e/**", "dist/**"],
        },
      },
    ],
  },
})
