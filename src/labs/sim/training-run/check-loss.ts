import {exp} from "#math/exp"
import type {Corpus} from "./corpus"
import {forward, newPass} from "./small-model"
import type {TrainState} from "./train-state"

const pass = newPass()

/** Loss on pairs that are kept for it, against the true chances of this moment: no luck of labels is in it. */
export function checkLoss({weights, gain, update}: TrainState, {checks, truthsAt}: Corpus): number {
  const factor = exp(gain)
  let total = 0
  const truths = truthsAt(update)
  for (const [at, pair] of checks.entries()) {
    forward(weights, factor, pair, pass)
    for (const [choice, chance] of (truths[at] ?? []).entries())
      total += chance * (pass.logSum - (pass.logits[choice] ?? 0))
  }
  return total / checks.length
}
