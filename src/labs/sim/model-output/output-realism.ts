import {type OutputParameters, outputParametersSchema} from "./parameters"
import {openReadings} from "./play-output"
import type {Reading} from "./reading"

/** 12 % of the answers are cut off, and 40 % of the questions after that end the same way. */
const CUT_OFF: OutputParameters = outputParametersSchema.parse({
  documents: 20_000,
  clean: 0.88,
  second_fault: 0,
  faults: {truncated: 1},
  nasty: 0,
  hopeless: 0,
  ask_fails: 0.4,
  ask_fails_blind: 0.4,
})
const MOST_ASKS = 2

/** Mails read by somebody who asks up to twice, and takes what is readable. */
function readCutOff(): Reading[] {
  const readings = openReadings({parameters: CUT_OFF, seed: 20_261_128})
  for (const reading of readings) {
    while (!reading.answer.readable && reading.errors.length < MOST_ASKS)
      reading.take({do: "ask", error: "The answer is cut off"})
    reading.take(
      reading.answer.readable
        ? {do: "record", record: reading.document.record}
        : {do: "refuse", reason: "The answer is cut off"},
    )
  }
  return readings
}

/** What this simulator gives where the true value is known. */
export const OUTPUT_REALISM = {
  "calls-with-two-asks": () => {
    const readings = readCutOff()
    return 1 + readings.reduce((sum, {errors}) => sum + errors.length, 0) / readings.length
  },
  "left-after-two-asks": () => {
    const readings = readCutOff()
    return readings.filter(({end}) => end?.how === "refused").length / readings.length
  },
} as const
