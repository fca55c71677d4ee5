import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {z} from "zod"
import {loadContent} from "#io/node/content/load-content"
import {bundleCli} from "../../tools/build/bundle-cli"

const ROOT = join(import.meta.dirname, "../..")
const EXAMPLE_LAW = join(ROOT, "test/vectors/career/example-law.json")

const keySchema = z.union([z.string(), z.number()])
const changeSchema = z.object({
  delete: z.array(z.string()).default([]),
  set: z.array(z.tuple([z.array(keySchema).min(1), z.unknown()])).default([]),
})

/** Bundles the command line as `npm run build` does, into a folder of its own below the project, so that packages
 * are found. @returns the path of its main file */
export async function bundleForTests(): Promise<{main: string; folder: string}> {
  mkdirSync(join(ROOT, ".lanewise"), {recursive: true})
  const folder = mkdtempSync(join(ROOT, ".lanewise/golden-"))
  await bundleCli(ROOT, join(folder, "dist"))
  writeFileSync(join(folder, "dist/content.json"), JSON.stringify(loadContent(ROOT)))
  mkdirSync(join(folder, "dist/web"))
  cpSync(join(ROOT, "package.json"), join(folder, "package.json"))
  symlinkSync(join(ROOT, "content"), join(folder, "content"), "junction")
  return {main: join(folder, "dist/cli/main.mjs"), folder}
}

/** A working folder with what is in `in/`. Where that holds a `law-change.json`, the example law changed that way is
 * added as `law.json`: a change says more than a second law of nine kilobytes. */
export function prepareCase(folder: string): {folder: string; args: string[]; remove(): void} {
  const work = mkdtempSync(join(tmpdir(), "lanewise-golden-"))
  cpSync(join(folder, "in"), work, {recursive: true})
  const change = join(work, "law-change.json")
  if (existsSync(change)) writeFileSync(join(work, "law.json"), changedLaw(readFileSync(change, "utf8")))
  const args = readFileSync(join(work, "args"), "utf8").trimEnd().split("\n")
  return {folder: work, args, remove: () => rmSync(work, {recursive: true, force: true})}
}

function changedLaw(change: string): string {
  const law: object = JSON.parse(readFileSync(EXAMPLE_LAW, "utf8"))
  const {delete: dropped, set} = changeSchema.parse(JSON.parse(change))
  for (const field of dropped) Reflect.deleteProperty(law, field)
  for (const [path, value] of set) {
    const inner = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), law)
    Reflect.set(inner, path.at(-1) ?? "", value)
  }
  return JSON.stringify(law)
}
