import {existsSync, readFileSync} from "node:fs"
import {join} from "node:path"
import type {ContentProblem} from "#io/node/content/content-problem"
import type {Lab} from "#model/labs/lab"
import {lineCount, patchOf, type WrongSolution, wrongSolutions} from "../labs/wrong-forms"

/** Wrong solutions that do not stand as `tools/wrong-patches.ts fold` writes them: a whole file where a patch would be
 * clearly shorter, or a patch that is no longer the difference from the reference, line numbers included. */
export function checkWrongForms(root: string, labs: readonly Lab[]): ContentProblem[] {
  return labs.flatMap(lab =>
    wrongSolutions(lab).flatMap(solution => {
      const isWhole = existsSync(join(root, solution.whole))
      const wrong = isWhole ? faultOfWhole(lab, solution) : faultOfPatch(root, lab, solution)
      if (wrong === null) return []
      const file = isWhole ? solution.whole : solution.patch
      return [{file, field: "(file)", wrong, fix: `Run \`npx tsx tools/wrong-patches.ts fold ${lab.id}\``}]
    }),
  )
}

function faultOfWhole(lab: Lab, solution: WrongSolution): string | null {
  const patch = patchOf(lab, solution)
  if (patch === null) return null
  return `a patch of the reference says it in ${lineCount(patch)} lines instead of ${lineCount(solution.code)}`
}

function faultOfPatch(root: string, lab: Lab, solution: WrongSolution): string | null {
  const patch = patchOf(lab, solution)
  if (patch === null) return "it is hardly shorter than the whole file"
  if (patch === readFileSync(join(root, solution.patch), "utf8")) return null
  return "it applies, but its head, its line numbers or what it repeats are not those of the reference"
}
