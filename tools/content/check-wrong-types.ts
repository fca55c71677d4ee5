import {existsSync} from "node:fs"
import {join, resolve} from "node:path"
import ts from "typescript"
import type {ContentProblem} from "#io/node/content/content-problem"
import type {Lab} from "#model/labs/lab"
import {wrongSolutions} from "../labs/wrong-forms"

const CONFIG = join(import.meta.dirname, "../../tsconfig.pure.json")

/** What the compiler finds in the TypeScript that patches of the reference make. Whole files are in `tsconfig.pure.json`
 * themselves; what a patch makes is in no file, so that it is handed to the compiler here, under the same options. */
export function checkWrongTypes(root: string, labs: readonly Lab[]): ContentProblem[] {
  const made = labs
    .flatMap(wrongSolutions)
    .filter(({language, whole}) => language === "ts" && !existsSync(join(root, whole)))
  const byPath = new Map(made.map(solution => [pathOf(root, solution.whole), solution]))
  const {config} = ts.readConfigFile(CONFIG, ts.sys.readFile)
  const {options} = ts.parseJsonConfigFileContent(
    {...config, include: [], files: []},
    ts.sys,
    resolve(CONFIG, ".."),
  )
  const host = ts.createCompilerHost(options)
  const fromDisk = host.getSourceFile
  host.getSourceFile = (path, language, ...rest) => {
    const solution = byPath.get(path)
    if (solution === undefined) return fromDisk(path, language, ...rest)
    return ts.createSourceFile(path, solution.code, language)
  }
  const program = ts.createProgram({rootNames: [...byPath.keys()], options, host})
  return ts.getPreEmitDiagnostics(program).flatMap(({file, start, messageText}) => {
    const solution = byPath.get(file?.fileName ?? "")
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1
    return [
      {
        file: solution?.patch ?? "content/labs",
        field: `line ${line} of what it makes`,
        wrong: ts.flattenDiagnosticMessageText(messageText, " "),
        fix: "Mend the type",
      },
    ]
  })
}

/** As the compiler writes paths. */
function pathOf(root: string, file: string): string {
  return resolve(root, file).replaceAll("\\", "/")
}
