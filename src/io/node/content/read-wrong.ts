import {existsSync, readdirSync, readFileSync} from "node:fs"
import {basename, join} from "node:path"
import type {LabLanguage} from "#model/labs/lab"
import type {ContentReader} from "./content-reader"
import {applyWrongPatch} from "./wrong-patch"

/** The wrong solutions of a lab in one language, by name: the file that each stands in, and the code of those that are
 * sound. */
export type WrongReading = {
  readonly files: ReadonlyMap<string, string>
  readonly code: Readonly<Record<string, string>>
}

type WrongFolder = {
  readonly root: string
  /** Of the lab, relative to `root`. */
  readonly folder: string
  readonly language: LabLanguage
  /** The lab's reference in this language; empty where it could not be read, which is said elsewhere. */
  readonly reference: string
}

type Said = {readonly wrong: string; readonly fix: string}

/** Reads `wrong/`, where a solution is a whole file, `<name>.<language>`, or a patch of the reference,
 * `<name>.<language>.patch`. */
export function readWrong(
  {root, folder, language, reference}: WrongFolder,
  reader: ContentReader,
): WrongReading {
  const path = join(root, folder, "wrong")
  const entries = existsSync(path) ? readdirSync(path).sort() : []
  const files = new Map<string, string>()
  const code: [name: string, text: string][] = []
  const fold = `\`npx tsx tools/wrong-patches.ts fold ${basename(folder)}\``
  for (const entry of entries) {
    const [, name, ending, patch] = /^(.+)\.(ts|py)(\.patch)?$/.exec(entry) ?? []
    if (name === undefined || ending !== language) continue
    const file = `${folder}/wrong/${entry}`
    const say = (said: Said) => reader.say({file, field: "(file)", ...said})
    // in order of name a whole file comes before its patch
    if (files.has(name)) {
      say({wrong: "the whole file stands beside it", fix: `Run ${fold}, which goes by the whole file`})
      continue
    }
    files.set(name, file)
    const text = readFileSync(join(path, entry), "utf8")
    if (patch !== undefined && reference === "") continue
    const made = patch === undefined ? text : applyWrongPatch(reference, text)
    if (made === null)
      say({
        wrong: `it does not apply to reference.${language}`,
        fix: `Mend its lines, or write wrong/${name}.${language} whole; then run ${fold}`,
      })
    else if (made === reference)
      say({
        wrong: `it differs in nothing from reference.${language}`,
        fix: "Write the mistake, or take the file out",
      })
    else code.push([name, made])
  }
  return {files, code: Object.fromEntries(code)}
}
