import {mkdirSync, mkdtempSync, rmSync} from "node:fs"
import {join} from "node:path"
import {problemLine} from "#io/node/content/content-problem"
import {readLabs} from "#io/node/content/read-labs"
import {bundleLabRooms} from "./build/bundle-lab-rooms"
import {measureLab} from "./labs/measure-lab"

// Prints the anchors and the realism figures that belong into the sheets of the labs. A test fails where a sheet says
// otherwise. Usage: npx tsx tools/measure-labs.ts [SLUG...]

const root = join(import.meta.dirname, "..")
mkdirSync(join(root, ".lanewise"), {recursive: true})
const folder = mkdtempSync(join(root, ".lanewise/rooms-"))
try {
  const programs = await bundleLabRooms(root, folder)
  const {labs, problems} = readLabs(root)
  for (const problem of problems) console.log(problemLine(problem))
  const wanted = process.argv.slice(2)
  for (const lab of Object.values(labs))
    if (wanted.length === 0 || wanted.includes(lab.id))
      console.log(JSON.stringify({lab: lab.id, ...(await measureLab(lab, programs))}, null, 2))
} finally {
  rmSync(folder, {recursive: true, force: true})
}
