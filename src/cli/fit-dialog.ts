import type {Instrument} from "#core/fit/instrument"
import {stepAfter} from "#core/fit/read-fit"
import {answerTo, type StepWords, stepWords} from "#core/fit/view/step-words"
import type {FitAnswer} from "#model/fit/answers"
import {chancePercent, percent} from "#model/percent"
import type {Dialog} from "./fit-effects"
import {wrap} from "./text/wrap"

export type Keep = {
  /** Keeps an answer; resolves when it is kept. */
  add(answer: FitAnswer): Promise<void>
  /** Takes the last answer back; false where there is none. */
  undo(): Promise<boolean>
  answers(): readonly FitAnswer[]
}

type DialogGiven = {
  readonly instrument: Instrument
  readonly seed: number
  readonly columns: number
  readonly dialog: Dialog
  readonly keep: Keep
  say(text: string): void
}

const HELP = "A number from the list, u to take the last answer back, q to stop here (your answers are kept)"

function shown(
  {asks, check, statements, options}: StepWords,
  {sure, callAt, columns}: {readonly sure: number; readonly callAt: number; readonly columns: number},
): string {
  const lines = [
    "",
    `${chancePercent(sure)} sure so far; a lane is called at ${percent(callAt)}`,
    wrap(asks, columns),
    ...statements.map((text, index) =>
      wrap(
        statements.length > 1 ? `  ${index === 0 ? "First:  " : "Second: "}${text}` : `  ${text}`,
        columns,
        "          ",
      ),
    ),
    ...(check === null ? [] : [wrap(`  (${check})`, columns, "   ")]),
    ...options.map(({text}, index) => wrap(`  ${index + 1}  ${text}`, columns, "     ")),
  ]
  return lines.join("\n")
}

/** Asks until nothing is left to ask, or the person stops. @returns whether it came to its end */
export async function runFitDialog(given: DialogGiven): Promise<boolean> {
  const {instrument, seed, columns, dialog, keep, say} = given
  for (;;) {
    const {next, said} = stepAfter(keep.answers(), {instrument, skills: {}, seed})
    const words = stepWords(next, instrument)
    if (words === null) return true
    const callAt = instrument.bank.assumptions.call_at
    say(shown(words, {sure: Math.max(...Object.values(said)), callAt, columns}))
    const typed = await dialog.ask("> ")
    if (typed === null || typed === "q") return false
    if (typed === "u") {
      if (!(await keep.undo())) say("There is no answer to take back yet")
      continue
    }
    const option = words.options[Number(typed) - 1]
    const answer = option === undefined ? null : answerTo(next, option)
    if (answer === null) say(`Expected 1 to ${words.options.length}, found "${typed}". ${HELP}`)
    else await keep.add(answer)
  }
}
