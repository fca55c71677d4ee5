import type {RandomStream} from "#math/rng"
import {drawChance, drawLogNormal} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import {drawFate, type Fate} from "./attempt-law"
import {type Args, MADE_UP, MOST_TURNS, TOOLS, type Tool} from "./catalogue"
import type {AgentParameters} from "./parameters"

/** A wrong form of a call that the model brings up first, `times` times. */
export type Flaw = {readonly tool: string; readonly args: Args; readonly times: number}

/** One thing that the task needs, and all that will happen to it. */
export type Intent = {
  readonly tool: Tool
  readonly args: Args
  /** What the tool answers: the model needs it word for word. */
  readonly value: string
  readonly flaw: Flaw | null
  /** The shop says no, for good (402). */
  readonly declined: boolean
  /** The tool is down, for good (503). */
  readonly down: boolean
  readonly fates: readonly Fate[]
}

export type TaskScript = {
  readonly rounds: readonly (readonly Intent[])[]
  /** How long the model thinks, turn by turn. */
  readonly thinkMs: readonly number[]
  readonly reorders: boolean
  /** The round in which the loop is started anew, and how long after the model has asked; null: never. */
  readonly restart: {readonly round: number; readonly afterMs: number} | null
}

/** Attempts whose fate is drawn; all that come later are refused. */
const FATES = 16
const THINK = {median: 1400, sigma: 0.25}

function below(stream: RandomStream, count: number): number {
  return Math.floor(stream.nextUnit() * count)
}

function pick<T>(stream: RandomStream, values: readonly T[]): T {
  const value = values[below(stream, values.length)]
  if (value === undefined) throw new RangeError("Cannot pick from nothing")
  return value
}

function drawTool(stream: RandomStream, {writes, letters}: AgentParameters): Tool {
  const writing = drawChance(stream, writes)
  const old = drawChance(stream, letters)
  return pick(
    stream,
    TOOLS.filter(tool => tool.writes === writing && (!writing || tool.keyed !== old)),
  )
}

function drawArgs(stream: RandomStream, tool: Tool, {customers}: AgentParameters): Args {
  const who = below(stream, customers)
  const value = (name: string) => {
    const turn = stream.nextUnit()
    if (name === "order") return `A-${1000 + who}`
    if (name === "customer") return `K-${1000 + who}`
    if (name === "item") return `P-${10 + Math.floor(turn * 90)}`
    if (name === "template") return turn < 0.5 ? "apology" : "return-label"
    return name === "days" ? 7 * (1 + Math.floor(turn * 4)) : 500 * (1 + Math.floor(turn * 8))
  }
  return Object.fromEntries(Object.keys(tool.args).map(name => [name, value(name)]))
}

/** The call as the model writes it when it gets it wrong. */
function drawFlaw(
  stream: RandomStream,
  {tool, args, times}: {tool: Tool; args: Args; times: number},
  {bad_args, unknown_tool}: AgentParameters,
): Flaw | null {
  const turn = stream.nextUnit()
  const name = pick(stream, Object.keys(args))
  const leavesOut = drawChance(stream, 0.4)
  const madeUp = pick(stream, MADE_UP)
  const stubborn = times === Number.POSITIVE_INFINITY
  if (turn < unknown_tool) return {tool: madeUp, args, times}
  if (turn >= unknown_tool + bad_args && !stubborn) return null
  const wrong = typeof args[name] === "number" ? String(args[name]) : 1
  const rest = Object.fromEntries(Object.entries(args).filter(([one]) => one !== name))
  return {tool: tool.name, args: leavesOut ? rest : {...rest, [name]: wrong}, times}
}

/** The script of one conversation of a world. No task asks for the same call twice. */
export function drawScript(
  parameters: AgentParameters,
  {seed, index}: {seed: number; index: number},
): TaskScript {
  const stream = streamOf(seed, `conversation ${index}`)
  const stubborn = drawChance(stream, parameters.stubborn)
  const count = 1 + below(stream, parameters.most_rounds)
  const taken = new Set<string>()
  const rounds = Array.from({length: count}, (_, round) => {
    const width = 1 + below(stream, parameters.most_parallel)
    const intents: Intent[] = []
    for (let place = 0; place < width; place += 1) {
      const tool = drawTool(stream, parameters)
      const args = drawArgs(stream, tool, parameters)
      const twice = drawChance(stream, 0.25)
      const last = round === count - 1 && place === 0
      const times = stubborn && last ? Number.POSITIVE_INFINITY : twice ? 2 : 1
      const flaw = drawFlaw(stream, {tool, args, times}, parameters)
      const declined = drawChance(stream, parameters.declined) && tool.writes
      const down = drawChance(stream, parameters.down)
      const value = `${tool.name}-${100_000 + below(stream, 900_000)}`
      const fates = Array.from({length: FATES}, () => drawFate(stream, parameters, tool))
      const name = `${tool.name} ${JSON.stringify(args)}`
      if (taken.has(name)) continue
      taken.add(name)
      intents.push({tool, args, value, flaw, declined, down: down && !declined, fates})
    }
    return intents
  }).filter(intents => intents.length > 0)
  const thinkMs = Array.from({length: MOST_TURNS + 1}, () => drawLogNormal(stream, THINK))
  const restarted = drawChance(stream, parameters.restarts)
  const round = below(stream, rounds.length)
  const afterMs = Math.round(20 + 600 * stream.nextUnit())
  return {
    rounds,
    thinkMs,
    reorders: parameters.reorders,
    restart: restarted ? {round, afterMs} : null,
  }
}
