import {existsSync, rmSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import {type WrongName, writeWrongPatch} from "#io/node/content/wrong-patch"
import {LAB_LANGUAGES, type Lab} from "#model/labs/lab"

/** A patch with at least this share of the lines of the whole file says no more than the file does. */
const MOST_SHARE = 0.6

/** A wrong solution of a lab and the two files that it may stand in, relative to the root. */
export type WrongSolution = WrongName & {
  readonly code: string
  readonly whole: string
  readonly patch: string
}

/** Every wrong solution of a lab that could be read, in both languages. */
export function wrongSolutions({id, wrongCode}: Lab): WrongSolution[] {
  return LAB_LANGUAGES.flatMap(language =>
    Object.entries(wrongCode[language]).map(([name, code]) => {
      const whole = `content/labs/${id}/wrong/${name}.${language}`
      return {name, language, code, whole, patch: `${whole}.patch`}
    }),
  )
}

/** The text of the patch that a wrong solution should be, or null where it should be a whole file. */
export function patchOf({reference}: Lab, solution: WrongSolution): string | null {
  const text = writeWrongPatch({reference: reference[solution.language], wrong: solution.code}, solution)
  return lineCount(text) < MOST_SHARE * lineCount(solution.code) ? text : null
}

export function lineCount(text: string): number {
  return text.trimEnd().split("\n").length
}

/** Writes each wrong solution in the form that it should have, and removes the other. */
export function foldWrong(root: string, lab: Lab): void {
  for (const solution of wrongSolutions(lab)) {
    const text = patchOf(lab, solution)
    if (text === null) unfold(root, solution)
    else {
      writeFileSync(join(root, solution.patch), text)
      rmSync(join(root, solution.whole), {force: true})
    }
  }
}

/** Writes the wrong solutions of a lab as whole files, to be edited and run. */
export function unfoldWrong(root: string, lab: Lab): void {
  for (const solution of wrongSolutions(lab)) unfold(root, solution)
}

function unfold(root: string, {code, whole, patch}: WrongSolution): void {
  if (!existsSync(join(root, whole))) writeFileSync(join(root, whole), code)
  rmSync(join(root, patch), {force: true})
}
