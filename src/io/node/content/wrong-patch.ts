import {applyPatch, createTwoFilesPatch, FILE_HEADERS_ONLY} from "diff"
import type {LabLanguage} from "#model/labs/lab"

/** Lines of the reference above and below each change: enough to find the place by eye. */
const CONTEXT_LINES = 2

/** The name of a file of `wrong/` without its endings, and the language that it is in. */
export type WrongName = {readonly name: string; readonly language: LabLanguage}

/** A wrong solution as what it changes in the reference: a unified diff, whose head names both files as they lie in the
 * folder of the lab. */
export function writeWrongPatch(
  {reference, wrong}: {readonly reference: string; readonly wrong: string},
  {name, language}: WrongName,
): string {
  const [from, to] = [`reference.${language}`, `wrong/${name}.${language}`]
  return createTwoFilesPatch(from, to, reference, wrong, undefined, undefined, {
    context: CONTEXT_LINES,
    headerOptions: FILE_HEADERS_ONLY,
  })
}

/** The wrong solution that a patch makes of the reference, or null where it does not apply: every line that it keeps or
 * takes out must be in the reference, letter for letter. Only how far down they stand may differ. */
export function applyWrongPatch(reference: string, patch: string): string | null {
  try {
    const wrong = applyPatch(reference, patch, {fuzzFactor: 0})
    return wrong === false ? null : wrong
  } catch {
    // the text is no patch, or one of several files
    return null
  }
}
