import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import {publishedSchemas, staleSchemas} from "./schemas/published-schemas"

// Writes docs/schemas. Usage: npx tsx tools/publish-schemas.ts [--check]
// With --check it writes nothing and fails when a committed file is not fresh.

const folder = join(import.meta.dirname, "../docs/schemas")

function read(file: string): string | null {
  const path = join(folder, file)
  return existsSync(path) ? readFileSync(path, "utf8") : null
}

const stale = staleSchemas(read)
if (process.argv.includes("--check")) {
  for (const file of stale)
    console.error(`docs/schemas/${file} is not fresh: run npx tsx tools/publish-schemas.ts`)
  if (stale.length > 0) process.exitCode = 1
  else console.log("The published schemas are fresh")
} else {
  mkdirSync(folder, {recursive: true})
  for (const {file, text} of publishedSchemas()) writeFileSync(join(folder, file), text)
  console.log(stale.length === 0 ? "The published schemas were fresh" : `Wrote ${stale.join(", ")}`)
}
