import {existsSync, readdirSync, readFileSync} from "node:fs"
import {basename, join} from "node:path"
import {parse as parseYaml} from "yaml"
import type {z} from "zod"
import {problemsOf} from "#model/parse"
import {UserError} from "#model/user-error"
import {type CsvRow, parseCsv} from "../../csv"
import type {ContentProblem} from "./content-problem"

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? ""
}

/** Reads files below one folder and gathers what is wrong with them instead of stopping at the first. Paths
 * are relative to the folder and use forward slashes. */
export class ContentReader {
  readonly problems: ContentProblem[] = []

  constructor(private readonly root: string) {}

  say(problem: ContentProblem): void {
    this.problems.push(problem)
  }

  /** Files of a folder whose names end with `ending`, in order of name; a missing or empty folder is a problem. */
  files(folder: string, ending: string): string[] {
    const path = join(this.root, folder)
    const names = existsSync(path) ? readdirSync(path).filter(name => name.endsWith(ending)) : []
    if (names.length === 0)
      this.say({
        file: folder,
        field: "(folder)",
        wrong: `no ${ending} file is in it`,
        fix: "Restore the folder",
      })
    return names.sort().map(name => `${folder}/${name}`)
  }

  /** Folders inside a folder, in order of name. */
  folders(folder: string): string[] {
    const path = join(this.root, folder)
    if (!existsSync(path)) {
      this.say({file: folder, field: "(folder)", wrong: "it is not there", fix: "Restore the folder"})
      return []
    }
    const entries = readdirSync(path, {withFileTypes: true}).filter(entry => entry.isDirectory())
    return entries.map(entry => `${folder}/${entry.name}`).sort()
  }

  private text(file: string): string | undefined {
    try {
      return readFileSync(join(this.root, file), "utf8")
    } catch {
      this.say({file, field: "(file)", wrong: "it is not there or cannot be read", fix: "Restore the file"})
      return undefined
    }
  }

  /** A YAML file that fits the schema, or undefined after noting every problem of it. */
  yaml<T>(file: string, schema: z.ZodType<T>): T | undefined {
    const text = this.text(file)
    if (text === undefined) return undefined
    let value: unknown
    try {
      value = parseYaml(text)
    } catch (error) {
      this.say({
        file,
        field: "(file)",
        wrong: `it is not YAML: ${messageOf(error)}`,
        fix: "Mend the line it names",
      })
      return undefined
    }
    return this.fit(file, value, schema)
  }

  /** A value that fits the schema, or undefined after noting every problem of it. */
  fit<T>(file: string, value: unknown, schema: z.ZodType<T>): T | undefined {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    for (const {field, message} of problemsOf(schema, value))
      this.say({file, field, wrong: message, fix: "Correct the field; content/CONTENT.md has an example"})
    return undefined
  }

  /** The rows of a CSV file that fit the schema; those that do not are noted by line. */
  csv<T>(file: string, schema: z.ZodType<T>): T[] {
    const text = this.text(file)
    if (text === undefined) return []
    let rows: CsvRow[]
    try {
      rows = parseCsv(text)
    } catch (error) {
      const fix = error instanceof UserError ? error.hint : "Mend the table"
      this.say({file, field: "(table)", wrong: messageOf(error), fix})
      return []
    }
    return rows.flatMap((row, index) => {
      const parsed = schema.safeParse(row)
      if (parsed.success) return [parsed.data]
      for (const {field, message} of problemsOf(schema, row))
        this.say({file, field: `line ${index + 2}, ${field}`, wrong: message, fix: "Correct the cell"})
      return []
    })
  }

  /** Every YAML file of a folder that fits the schema, keyed by its id, which is the name of the file. */
  yamlFolder<T extends object>(
    folder: string,
    schema: z.ZodType<T>,
  ): Record<string, T & {readonly id: string}> {
    const found: Record<string, T & {readonly id: string}> = {}
    for (const file of this.files(folder, ".yml")) {
      const id = basename(file, ".yml")
      const value = this.yaml(file, schema)
      if (value !== undefined) found[id] = {...value, id}
    }
    return found
  }
}
