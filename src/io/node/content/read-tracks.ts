import {existsSync, readdirSync, readFileSync} from "node:fs"
import {basename, join} from "node:path"
import {parse as parseYaml} from "yaml"
import {type Question, type QuestionBody, questionHeadSchema} from "#model/practice/question"
import {
  type Module,
  moduleSheetSchema,
  TRACKS,
  type Track,
  type TrackId,
  trackSheetSchema,
} from "#model/practice/track"
import type {ContentProblem} from "./content-problem"
import {ContentReader} from "./content-reader"

/** The interview tracks that could be read, and everything that could not. Modules are in the order of teaching. */
export type TrackReading = {
  readonly tracks: readonly Track[]
  readonly modules: readonly Module[]
  readonly questions: readonly Question[]
  readonly problems: readonly ContentProblem[]
}

const FENCED = /^```[a-z]*\n([\s\S]*?)\n?```\s*$/m
const SECTIONS = {answer: "Answer", code: "Code", mended: "Mended", starter: "Starter", solution: "Solution"}

/** Reads `content/tracks` below `root`. Never throws for what an author wrote.
 * @param root the folder that holds `content` */
export function readTracks(root: string): TrackReading {
  const reader = new ContentReader(root)
  const tracks: Track[] = []
  const modules: Module[] = []
  const questions: Question[] = []
  for (const id of TRACKS) {
    const folder = `content/tracks/${id}`
    const sheet = reader.yaml(`${folder}/track.yml`, trackSheetSchema)
    if (sheet !== undefined) tracks.push({...sheet, id})
    for (const inside of reader.folders(folder)) {
      const module = reader.yaml(`${inside}/module.yml`, moduleSheetSchema)
      if (module !== undefined) modules.push({...module, id: basename(inside), track: id})
      questions.push(...readQuestions(root, inside, {track: id, reader}))
    }
  }
  return {
    tracks,
    modules: modules.sort((a, b) => TRACKS.indexOf(a.track) - TRACKS.indexOf(b.track) || a.order - b.order),
    questions,
    problems: reader.problems,
  }
}

function readQuestions(
  root: string,
  folder: string,
  {track, reader}: {track: TrackId; reader: ContentReader},
): Question[] {
  const path = join(root, folder, "questions")
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter(name => name.endsWith(".md"))
    .sort()
    .flatMap(name => {
      const file = `${folder}/questions/${name}`
      const question = readQuestion(file, readFileSync(join(path, name), "utf8"), reader)
      return question === null
        ? []
        : [{...question, id: basename(name, ".md"), module: basename(folder), track}]
    })
}

function readQuestion(file: string, text: string, reader: ContentReader) {
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replaceAll("\r\n", "\n"))
  if (parts === null) {
    reader.say({
      file,
      field: "(file)",
      wrong: "it does not begin with a head between two lines of ---",
      fix: "Write the YAML head first; content/CONTENT.md has an example",
    })
    return null
  }
  let head: unknown
  try {
    head = parseYaml(parts[1] ?? "")
  } catch (error) {
    const wrong = `its head is not YAML: ${error instanceof Error ? error.message.split("\n")[0] : error}`
    reader.say({file, field: "(head)", wrong, fix: "Mend the line it names"})
    return null
  }
  const fitting = reader.fit(file, head, questionHeadSchema)
  const body = readBody(file, parts[2] ?? "", reader)
  return fitting === undefined ? null : {...fitting, ...body}
}

function readBody(file: string, text: string, reader: ContentReader): QuestionBody {
  const [prompt = "", ...rest] = text.split(/^## /m)
  const sections = new Map(
    rest.map(section => {
      const [heading = "", ...lines] = section.split("\n")
      return [heading.trim(), lines.join("\n").trim()] as const
    }),
  )
  for (const heading of sections.keys())
    if (!Object.values(SECTIONS).includes(heading))
      reader.say({
        file,
        field: `## ${heading}`,
        wrong: "no section is called so",
        fix: `Use ${Object.values(SECTIONS).join(", ")}`,
      })
  const bare = (heading: string) => {
    const section = sections.get(heading)
    return section === undefined ? null : (FENCED.exec(section)?.[1] ?? section)
  }
  return {
    prompt: prompt.trim(),
    answer: sections.get(SECTIONS.answer) ?? "",
    code: bare(SECTIONS.code),
    mended: bare(SECTIONS.mended),
    starter: bare(SECTIONS.starter),
    solution: bare(SECTIONS.solution),
  }
}
