/** Counts of verdicts against the truth. */
export type Confusion = {
  readonly goodPassed: number
  readonly goodFailed: number
  readonly badPassed: number
  readonly badFailed: number
}

export function confusionOf(verdicts: readonly boolean[], truths: readonly boolean[]): Confusion {
  const count = (verdict: boolean, truth: boolean) =>
    verdicts.filter((one, at) => one === verdict && truths[at] === truth).length
  return {
    goodPassed: count(true, true),
    goodFailed: count(false, true),
    badPassed: count(true, false),
    badFailed: count(false, false),
  }
}

export function agreementOf({goodPassed, goodFailed, badPassed, badFailed}: Confusion): number {
  return (goodPassed + badFailed) / (goodPassed + goodFailed + badPassed + badFailed)
}

/** Cohen's kappa: agreement beyond that of two who say yes as often as they do, but by chance. 1 is full agreement, 0 is
 * none beyond chance; 0 as well where one of them always says the same.
 * https://en.wikipedia.org/wiki/Cohen%27s_kappa */
export function kappaOf(confusion: Confusion): number {
  const {goodPassed, goodFailed, badPassed, badFailed} = confusion
  const all = goodPassed + goodFailed + badPassed + badFailed
  const passed = (goodPassed + badPassed) / all
  const good = (goodPassed + goodFailed) / all
  const chance = passed * good + (1 - passed) * (1 - good)
  return chance >= 1 ? 0 : (agreementOf(confusion) - chance) / (1 - chance)
}

/** The rate of good answers behind a share that passed, by a judge who passes these shares of good and of bad ones
 * (Rogan and Gladen). Not held between 0 and 1. */
export function rateBehind(passed: number, {good, bad}: {good: number; bad: number}): number {
  return (passed - bad) / (good - bad)
}
