import {availableParallelism} from "node:os"
import {defineConfig} from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "tools/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["test/e2e/**", "node_modules/**", "dist/**"],
    testTimeout: 240_000,
    hookTimeout: 60_000,
    pool: "forks",
    // the default leaves one core idle, which is half of a small machine
    maxWorkers: availableParallelism(),
  },
})
