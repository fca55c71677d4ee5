import {LAB_LANGUAGES, type Lab, type LabLanguage} from "#model/labs/lab"
import type {RunFailure} from "#model/labs/verdict"
import {nearestIds} from "#model/nearest-ids"
import {UserError} from "#model/user-error"

/** The lab of a slug. @throws UserError that names the nearest ones */
export function findLab(labs: Readonly<Record<string, Lab>>, slug: string): Lab {
  const lab = Object.hasOwn(labs, slug) ? labs[slug] : undefined
  if (lab !== undefined) return lab
  throw new UserError(
    `Expected the name of a lab, found "${slug}"`,
    `Did you mean ${nearestIds(Object.keys(labs), slug, 2).join(" or ")}? \`lanewise lab list\` shows them all`,
  )
}

/** The language that a file name ends with. @throws UserError where it is neither */
export function languageOf(file: string): LabLanguage {
  const found = LAB_LANGUAGES.find(language => file.endsWith(`.${language}`))
  if (found !== undefined) return found
  throw new UserError(
    `Expected a file that ends with .ts or .py, found ${JSON.stringify(file)}`,
    "Rename it; `lanewise lab start` makes one that is named right",
  )
}

/** The language that `--language` names. @throws UserError where it is none */
export function languageOption(text: string): LabLanguage {
  const found = LAB_LANGUAGES.find(language => language === text)
  if (found !== undefined) return found
  throw new UserError(`Expected ts or py for --language, found "${text}"`, "For example --language py")
}

/** What `--python` takes, for the help of each command that runs code. */
export const PYTHON_HELP =
  "a Python interpreter of this machine to use instead of the one that comes with Lanewise"

/** The solution in this folder where no file was named. @throws UserError where there is none, or one of each */
export function solutionFile(slug: string, exists: (path: string) => boolean): string {
  const files = LAB_LANGUAGES.map(language => `${slug}.${language}`)
  const there = files.filter(exists)
  const [file] = there
  if (file !== undefined && there.length === 1) return file
  throw new UserError(
    `Expected ${files.join(" or ")} in this folder, found ${there.length === 0 ? "neither" : "both"}`,
    there.length === 0
      ? `\`lanewise lab start ${slug}\` makes one to begin with`
      : `Name one: \`lanewise lab test ${slug} ${file}\``,
  )
}

/** Why a solution came to nothing, with the place in its file. */
export function failureError(file: string, {message, hint, line, column}: RunFailure): UserError {
  const place = line === null ? file : `${file}:${line}${column === null ? "" : `:${column}`}`
  return new UserError(`${place}: ${message}`, hint)
}
