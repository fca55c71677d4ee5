import {prosePoints, suggestedClaims} from "#core/practice/answer-steps"
import {probeOptions} from "#core/practice/display-order"
import {proseOf} from "#core/practice/grade-response"
import {matchPoint} from "#core/practice/match-point"
import type {Question, RubricPoint} from "#model/practice/question"
import type {Response} from "#model/practice/response"
import {wrap} from "../text/wrap"
import {type Asking, askOne, askYes} from "./ask"

const FOUND_NAMES = {covered: "Found", maybe: "Perhaps", opposite: "The contrary"} as const

function foundWords({match}: RubricPoint, prose: string): string {
  const found = match === undefined ? {says: "missing" as const} : matchPoint(match, prose)
  if (found.says === "missing") return "Its words were not found in your answer"
  return `${FOUND_NAMES[found.says]}: "${prose.slice(found.start, found.end).replace(/\s+/g, " ")}"`
}

async function askProbe(asking: Asking, question: string, {id, probe}: RubricPoint): Promise<number | null> {
  if (probe === undefined) return null
  const shown = probeOptions(probe, {question, point: id})
  const chosen = await askOne(asking, {
    ask: `A closed question on it. ${probe.ask}`,
    options: shown.map(({text}) => text),
    enter: null,
  })
  const place = chosen === null ? null : (shown[chosen]?.place ?? null)
  const right = probe.options[probe.right] ?? ""
  const said = place === probe.right ? "Right" : `Not right; it is "${right}"`
  asking.say(wrap(`${said}. ${probe.why}`, asking.columns))
  return place
}

/** The points that no measurement decides, one after the other: what was found, what the person says of it, and a closed
 * question on what is claimed. */
export async function askClaims(asking: Asking, question: Question, response: Response): Promise<Response> {
  const points = prosePoints(question)
  if (points.length === 0) return response
  asking.say(
    `\n${wrap("Words were looked for in your answer; you know better what you meant. A claim opens a closed question where there is one, and how those come out decides how far your word counts.", asking.columns)}`,
  )
  const suggested = suggestedClaims(question, response)
  const claims: Record<string, boolean> = {}
  const probes: Record<string, number> = {}
  for (const [at, point] of points.entries()) {
    asking.say(
      `\n${wrap(`${at + 1} of ${points.length}: ${point.says}`, asking.columns)}\n${wrap(foundWords(point, proseOf(response)), asking.columns)}`,
    )
    const claimed = await askYes(asking, suggested[point.id] === true)
    claims[point.id] = claimed
    const chosen = claimed ? await askProbe(asking, question.id, point) : null
    if (chosen !== null) probes[point.id] = chosen
  }
  return {...response, claims, probes}
}
