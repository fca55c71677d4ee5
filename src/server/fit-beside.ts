import {lawOf} from "#core/career/answer"
import {makeQuestion} from "#core/career/question"
import {type UncertaintyOptions, uncertaintySteps} from "#core/career/uncertainty"
import type {FitBeside} from "#core/fit/fit-document"
import {payShares} from "#core/fit/pay-shares"
import {breathe, type Watch} from "#io/node/breathe"
import type {Progress} from "#model/career-answer"
import type {Content} from "#model/content/content"
import type {FitFile} from "#model/fit/answers-file"

type BesideOptions = Watch<Progress> & {
  /** Draws and careers; those of every other answer where not given. */
  readonly size?: UncertaintyOptions
}

/** Role and pay as a file gives them; pay is simulated from its profile where it is not given. Some seconds
 * for a profile. @throws UserError where the profile has a fault */
export async function besideOf(
  file: FitFile,
  content: Content,
  {size, ...watch}: BesideOptions = {},
): Promise<FitBeside> {
  if (file.profile === undefined) return {role: file.role ?? null, pay: file.pay ?? null}
  const question = makeQuestion({profile: file.profile}, content)
  const role = file.role ?? question.profile.role
  if (file.pay !== undefined) return {role, pay: file.pay}
  const {means} = await breathe(uncertaintySteps(question, content, size), watch)
  const lanes = lawOf(question, content).plans.map(({lane}) => lane)
  return {role, pay: payShares(means, lanes)}
}
