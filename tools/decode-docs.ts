import {readFileSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import {readDocsGiven} from "./train-decode/docs-given"
import {docsBlock, withDocsBlock} from "./train-decode/docs-tables"

// Writes the numbers of the lane model and of the labels into docs/decode.md, between its two marks.
// Usage: npx tsx tools/decode-docs.ts   (after tools/train-decode.ts)

const root = join(import.meta.dirname, "..")
const path = join(root, "docs/decode.md")

writeFileSync(path, withDocsBlock(readFileSync(path, "utf8"), docsBlock(readDocsGiven(root))))
