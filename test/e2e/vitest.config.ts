import {join} from "node:path"
import {defineConfig} from "vitest/config"

export default defineConfig({
  test: {
    root: join(import.meta.dirname, "../.."),
    include: ["test/e2e/**/*.e2e.ts"],
    globalSetup: "test/e2e/start-product.ts",
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})
