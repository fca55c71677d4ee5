import type {World} from "../lab-system"
import {drawAnswer} from "./document"
import type {OutputParameters} from "./parameters"
import {openReadings} from "./play-output"
import type {Reading} from "./reading"

/** Questions that pay: a right record is worth 120 more than a refusal, a question costs 25. */
const WORTH_IT = 4

/** A reader that is told what is wrong with each answer and which question will help. It computes no value that an
 * answer lacks. */
export function readTold(world: World<OutputParameters>): Reading[] {
  return openReadings(world).map(reading => {
    const {document} = reading
    const answers = Array.from({length: WORTH_IT + 1}, (_, question) => drawAnswer(document, question, true))
    const readable = answers.findIndex(answer => answer.readable)
    if (readable < 0) reading.take({do: "refuse", reason: "No question will help"})
    for (let question = 0; question < readable; question += 1)
      reading.take({do: "ask", error: `Read again: ${reading.answer.spoiled.join(", ")}`})
    if (readable >= 0) reading.take({do: "record", record: document.record})
    return reading
  })
}
