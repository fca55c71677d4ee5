import {displayOrder} from "#core/practice/display-order"
import type {Question} from "#model/practice/question"
import type {ResponseOf} from "#model/practice/response"
import {wrap} from "../text/wrap"
import {type Asking, askOne} from "./ask"

type IncidentQuestion = Extract<Question, {kind: "debugging"}>
type IncidentResponse = ResponseOf<"debugging">

/** Evidence, piece by piece, until the person has seen enough. */
async function askEvidence(
  asking: Asking,
  {id: question, incident}: IncidentQuestion,
): Promise<readonly string[]> {
  const probes = displayOrder(incident.probes, {question, list: "evidence"})
  const asked: string[] = []
  let used = 0
  for (;;) {
    const open = probes.filter(({id}) => !asked.includes(id))
    if (open.length === 0) return asked
    const place = await askOne(asking, {
      ask: `Which evidence do you ask for? ${used} minutes used; Enter goes on to the cause`,
      options: open.map(({ask, minutes}) => `${ask} (${minutes} min)`),
      enter: "to go on to the cause",
    })
    const probe = place === null ? undefined : open[place]
    if (probe === undefined) return asked
    asked.push(probe.id)
    used += probe.minutes
    asking.say(wrap(`Finding: ${probe.finds}`, asking.columns, "  "))
  }
}

export async function askIncident(
  asking: Asking,
  question: IncidentQuestion,
  response: IncidentResponse,
): Promise<IncidentResponse> {
  const asked = await askEvidence(asking, question)
  const {causes, actions} = question.incident
  const inOrder = <Thing extends object>(things: readonly Thing[], list: string) =>
    displayOrder(things, {question: question.id, list})
  const pick = async (things: readonly {readonly id: string; readonly says: string}[], ask: string) => {
    const place = await askOne(asking, {
      ask,
      options: things.map(({says}) => says),
      enter: "to leave it open",
    })
    return place === null ? null : (things[place]?.id ?? null)
  }
  const cause = await pick(inOrder(causes, "causes"), "What is the cause?")
  const action = await pick(inOrder(actions, "actions"), "What do you do first?")
  return {...response, asked: [...asked], cause, action}
}
