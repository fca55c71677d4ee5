import type {LabSystem, World} from "../lab-system"
import {AGENT_METRICS, agentMetrics} from "./agent-metrics"
import {ClairvoyantLoop} from "./clairvoyant"
import type {Conversation} from "./conversation"
import {type AgentParameters, agentParametersSchema} from "./parameters"
import {openConversations, playAgent} from "./play-agent"
import {TOOL_AGENT_REALISM} from "./tool-agent-realism"

/** The conversations of a world under a loop that knows every fault. */
export function runClairvoyant(world: World<AgentParameters>): Conversation[] {
  const all = openConversations(world)
  for (const conversation of all) {
    const loop = new ClairvoyantLoop(conversation)
    for (let event = conversation.advance(); event !== null; event = conversation.advance())
      conversation.act(loop.on(event))
  }
  return all
}

/** A scripted model that calls the tools of a shop, and tools that fail as networks do. */
export const TOOL_AGENT: LabSystem<AgentParameters> = {
  id: "tool-agent",
  exports: ["step"],
  parameters: agentParametersSchema,
  metrics: AGENT_METRICS,
  play: playAgent,
  best: world => agentMetrics(runClairvoyant(world)),
  realism: TOOL_AGENT_REALISM,
}
