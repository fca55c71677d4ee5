import {existsSync, readdirSync, readFileSync} from "node:fs"
import {basename, join} from "node:path"
import {LAB_LANGUAGES, type Lab, type LabLanguage, labSheetSchema} from "#model/labs/lab"
import type {ContentProblem} from "./content-problem"
import {ContentReader} from "./content-reader"

/** The labs that could be read, keyed and ordered by slug, and everything that could not. */
export type LabReading = {
  readonly labs: Readonly<Record<string, Lab>>
  readonly problems: readonly ContentProblem[]
}

/** Reads every folder of `content/labs` below `root`. Never throws for what an author wrote.
 * @param root the folder that holds `content` */
export function readLabs(root: string): LabReading {
  const reader = new ContentReader(root)
  const labs = reader.folders("content/labs").flatMap(folder => {
    const lab = readLab(root, folder, reader)
    return lab === undefined ? [] : [[lab.id, lab] as const]
  })
  return {labs: Object.fromEntries(labs), problems: reader.problems}
}

function readLab(root: string, folder: string, reader: ContentReader): Lab | undefined {
  const sheet = reader.yaml(`${folder}/lab.yml`, labSheetSchema)
  const brief = readText(root, `${folder}/brief.md`, reader)
  const starter = inEachLanguage(language => readText(root, `${folder}/starter.${language}`, reader))
  const reference = inEachLanguage(language => readText(root, `${folder}/reference.${language}`, reader))
  if (sheet === undefined) return undefined
  const wrongCode = inEachLanguage(language => readWrong(root, folder, language))
  const told = Object.keys(sheet.wrong)
  for (const language of LAB_LANGUAGES) {
    const there = Object.keys(wrongCode[language])
    for (const name of told.filter(one => !there.includes(one)))
      reader.say({
        file: `${folder}/wrong/${name}.${language}`,
        field: "(file)",
        wrong: "it is not there, and lab.yml names it under `wrong`",
        fix: "Write the file or take the name out",
      })
    for (const name of there.filter(one => !told.includes(one)))
      reader.say({
        file: `${folder}/wrong/${name}.${language}`,
        field: "(file)",
        wrong: "lab.yml does not say under `wrong` which trap catches it",
        fix: "Name it there with the trap whose test it fails",
      })
  }
  return {...sheet, id: basename(folder), brief, starter, reference, wrongCode}
}

function inEachLanguage<T>(make: (language: LabLanguage) => T): Record<LabLanguage, T> {
  return {ts: make("ts"), py: make("py")}
}

function readText(root: string, file: string, reader: ContentReader): string {
  try {
    return readFileSync(join(root, file), "utf8")
  } catch {
    reader.say({file, field: "(file)", wrong: "it is not there or cannot be read", fix: "Write the file"})
    return ""
  }
}

function readWrong(root: string, folder: string, language: LabLanguage): Record<string, string> {
  const path = join(root, folder, "wrong")
  const names = existsSync(path) ? readdirSync(path).sort() : []
  const ending = `.${language}`
  return Object.fromEntries(
    names
      .filter(name => name.endsWith(ending))
      .map(name => [basename(name, ending), readFileSync(join(path, name), "utf8")]),
  )
}
