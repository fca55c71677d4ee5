import {log} from "#math/log"
import {clipped, normOf, type Summed} from "./bigram-model"

/** A gradient that differs from the true one by less than this share of it is the same; rounding is not judged. */
const SAME = 1e-9
/** Right digits that a gradient can have. */
export const MOST_DIGITS = 9

export type Finished = {readonly grad: readonly number[]; readonly loss: number}
export type StepError = {
  /** Distance from the gradient of the whole batch as a share of its length; where that is zero, of the clip norm. */
  readonly gradient: number
  readonly loss: number
}

/** How far what one rank returned is from the whole batch, computed at once and clipped at the end.
 * @param whole the mean over all labels of all ranks, null where there is none: then nothing may change */
export function stepError(returned: Finished, whole: Summed | null, clipNorm: number): StepError {
  const target = clipped(whole?.gradient ?? returned.grad.map(() => 0), clipNorm)
  const distance = normOf(target.map((value, at) => value - (returned.grad[at] ?? 0)))
  const size = normOf(target)
  const loss = whole?.loss ?? 0
  return {
    gradient: distance / (size > 0 ? size : clipNorm),
    loss: Math.abs(returned.loss - loss) / (loss > 0 ? loss : 1),
  }
}

/** The digits of a gradient that are right: 1 at a tenth off, 9 at a billionth or less, 0 where nothing is right. */
export function digitsOf(error: number): number {
  return error <= SAME ? MOST_DIGITS : Math.max(0, -log(error) / Math.LN10)
}
