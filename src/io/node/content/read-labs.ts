import {readFileSync} from "node:fs"
import {basename, join} from "node:path"
import {LAB_LANGUAGES, type Lab, type LabLanguage, labSheetSchema} from "#model/labs/lab"
import type {ContentProblem} from "./content-problem"
import {ContentReader} from "./content-reader"
import {readWrong} from "./read-wrong"

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
  const wrong = inEachLanguage(language =>
    readWrong({root, folder, language, reference: reference[language]}, reader),
  )
  const told = Object.keys(sheet.wrong)
  for (const language of LAB_LANGUAGES) {
    const {files} = wrong[language]
    for (const name of told.filter(one => !files.has(one)))
      reader.say({
        file: `${folder}/wrong/${name}.${language}`,
        field: "(file)",
        wrong: "it is not there, and lab.yml names it under `wrong`",
        fix: "Write the file or take the name out",
      })
    for (const [name, file] of files)
      if (!told.includes(name))
        reader.say({
          file,
          field: "(file)",
          wrong: "lab.yml does not say under `wrong` which trap catches it",
          fix: "Name it there with the trap whose test it fails",
        })
  }
  const wrongCode = inEachLanguage(language => wrong[language].code)
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
