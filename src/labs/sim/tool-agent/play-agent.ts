import type {JsonValue} from "#model/journal/json-value"
import {LabFault, readAnswer} from "../lab-fault"
import type {Play, World} from "../lab-system"
import {stepAnswerSchema} from "./agent-action"
import type {AgentEvent} from "./agent-event"
import {eventView} from "./agent-event"
import {agentMetrics} from "./agent-metrics"
import {setupView} from "./catalogue"
import {Conversation} from "./conversation"
import type {AgentParameters} from "./parameters"
import {drawScript} from "./task-script"
import {agentTrace} from "./trace"

const ASKED = {
  call: "step",
  hint: "Return `state` and a list of `actions`; each action has `do` and the fields that the brief names",
} as const
/** Characters of a state; it is written to a database after every step. */
const LONGEST_STATE = 20_000

type Talk = {readonly conversation: Conversation; readonly id: number; state: JsonValue}

export function openConversations({parameters, seed}: World<AgentParameters>): Conversation[] {
  return Array.from(
    {length: parameters.conversations},
    (_, index) => new Conversation(drawScript(parameters, {seed, index}), `k${index}`),
  )
}

/** Plays the conversations of all worlds side by side: they do not touch each other, so that each front tells every
 * one that goes on its next event. */
export function* playAgent(worlds: readonly World<AgentParameters>[]): Play {
  const opened = worlds.map(openConversations)
  const talks: Talk[] = opened.flat().map((conversation, id) => ({conversation, id, state: null}))
  const setup = setupView()
  let asked = nextOf(talks)
  while (asked.length > 0) {
    const answers = yield {
      call: "step",
      on: "code",
      ids: asked.map(({talk}) => talk.id),
      shared: [setup],
      args: asked.map(({talk, event}) => [
        talk.state,
        eventView(event, {
          conversation: talk.conversation.id,
          nowMs: talk.conversation.nowUs / 1000,
        }),
      ]),
    }
    for (const [at, {talk}] of asked.entries()) {
      const {state, actions} = readAnswer(stepAnswerSchema, answers[at], ASKED)
      const length = JSON.stringify(state).length
      if (length > LONGEST_STATE)
        throw new LabFault(
          `The state of a conversation may have ${LONGEST_STATE} characters as JSON, found ${length}`,
          "Keep what the next step needs: calls that are open and keys whose outcome is known",
        )
      talk.state = state
      talk.conversation.act(actions)
    }
    asked = nextOf(asked.map(({talk}) => talk))
  }
  return opened.map((conversations, at) => ({
    metrics: agentMetrics(conversations),
    trace: worlds[at]?.record ? agentTrace(conversations) : null,
  }))
}

function nextOf(talks: readonly Talk[]): {talk: Talk; event: AgentEvent}[] {
  return talks.flatMap(talk => {
    const event = talk.conversation.advance()
    return event === null ? [] : [{talk, event}]
  })
}
