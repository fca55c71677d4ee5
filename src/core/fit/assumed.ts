import type {FitBank} from "#model/content/fit-bank"
import type {FitAnswer} from "#model/fit/answers"
import type {PerLane} from "./grid"
import {type Instrument, prepareFit} from "./instrument"
import {stepAfter} from "./read-fit"

/** The bank made ready with the ends of what is believed of how strongly an answer tells. About 100 ms to make. */
export type Brackets = {readonly low: Instrument; readonly high: Instrument}

export function bracketsOf(bank: FitBank): Brackets {
  const {discrimination} = bank.assumptions
  const at = (value: number) =>
    prepareFit({...bank, assumptions: {...bank.assumptions, discrimination: {...discrimination, value}}})
  return {low: at(discrimination.low), high: at(discrimination.high)}
}

/** The chances by answers alone if an answer told less, or more, than is assumed. */
export function chancesIf(
  answers: readonly FitAnswer[],
  {low, high}: Brackets,
): {readonly low: PerLane; readonly high: PerLane} {
  const said = (instrument: Instrument) => stepAfter(answers, {instrument, skills: {}}).said
  return {low: said(low), high: said(high)}
}
