import {join} from "node:path"
import {problemLine} from "#io/node/content/content-problem"
import {readLabs} from "#io/node/content/read-labs"
import {foldWrong, unfoldWrong} from "./labs/wrong-forms"

// Writes the wrong solutions of labs as whole files (unfold), to be edited, and as patches of the reference again (fold).
// What cannot be read is named and left as it is. Usage: npx tsx tools/wrong-patches.ts fold|unfold [SLUG...]

const root = join(import.meta.dirname, "..")
const [verb, ...wanted] = process.argv.slice(2)
const {labs} = readLabs(root)
const missing = wanted.filter(slug => labs[slug] === undefined)
if ((verb !== "fold" && verb !== "unfold") || missing.length > 0) {
  const found = missing.length > 0 ? `there is no lab "${missing[0]}"` : `found "${verb ?? ""}"`
  console.error(`Expected "fold" or "unfold" and names of labs, ${found}`)
  process.exitCode = 2
} else {
  for (const lab of Object.values(labs))
    if (wanted.length === 0 || wanted.includes(lab.id)) (verb === "fold" ? foldWrong : unfoldWrong)(root, lab)
  for (const problem of readLabs(root).problems) console.log(problemLine(problem))
}
