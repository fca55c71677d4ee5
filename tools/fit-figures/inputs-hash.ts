import {createHash} from "node:crypto"
import type {FitBank} from "#model/content/fit-bank"

/** What of the bank the measured figures rest on, as a hash: which statements can be paired, the questions by id, and the
 * assumptions about answers. Words, anchors, tastes and evidence move nothing there, since simulated people do not read. */
export function inputsHash({facets, questions, assumptions}: FitBank): string {
  const {evidence: _, interest: __, source: ___, confidence: ____, ...answering} = assumptions
  const inputs = {
    statements: facets.map(({id, statements}) => [
      id,
      statements.map(one => [one.id, one.lane, one.desirability]),
    ]),
    questions: questions.map(({id}) => id),
    answering: Object.entries(answering).sort(([a], [b]) => (a < b ? -1 : 1)),
  }
  return createHash("sha256").update(JSON.stringify(inputs)).digest("hex")
}
