import {z} from "zod"
import {type JsonValue, jsonValueSchema} from "#model/journal/json-value"
import {LabFault, readAnswer} from "../lab-fault"
import type {Play, Played, World} from "../lab-system"
import {bidMetrics} from "./bid-metrics"
import type {TrafficParameters} from "./parameters"
import {trafficTrace} from "./trace"
import {drawLive, drawRows, type View} from "./views"

const FORECAST = z.number()
const FIT = {call: "fitCal", hint: "Return numbers, texts, lists and plain objects; `apply` gets them back"}
const APPLY = {call: "apply", hint: "Return one number, the chance of a click"}
/** Characters of what `fitCal` may hand on. */
const LONGEST_CAL = 1_000_000

/** What is told beside the rows. */
function metaView({click_rate, click_rate_now, keep}: TrafficParameters): JsonValue {
  return {keepShare: keep, clickRate: click_rate, clickRateNow: click_rate_now}
}

function rowView({score, segment, clicked, inTraining}: View): JsonValue {
  return {score, segment, clicked: clicked ? 1 : 0, inTraining}
}

function readForecast(answer: unknown): number {
  const forecast = readAnswer(FORECAST, answer, APPLY)
  if (forecast >= 0 && forecast <= 1) return forecast
  throw new LabFault(
    `The answer of apply() must be a chance from 0 to 1, found ${forecast}`,
    "Bids are multiplied by it; keep it inside",
  )
}

/** Calibrates and then scores world by world: `fitCal` once each, `apply` for every live view. */
export function* playTraffic(worlds: readonly World<TrafficParameters>[]): Play {
  const played: Played[] = []
  for (const [id, {parameters, seed, record}] of worlds.entries()) {
    const rows = drawRows(parameters, seed).map(rowView)
    const fitted = yield {
      call: "fitCal",
      on: "code",
      ids: [id],
      shared: [],
      args: [[rows, metaView(parameters)]],
    }
    const cal = readAnswer(jsonValueSchema, fitted[0], FIT)
    if (JSON.stringify(cal).length > LONGEST_CAL)
      throw new LabFault("The answer of fitCal() is longer than a million characters", FIT.hint)
    const live = drawLive(parameters, seed)
    const forecasts = yield {
      call: "apply",
      on: "code",
      ids: live.map((_, at) => at),
      shared: [cal],
      args: live.map(({score, segment}) => [score, segment]),
    }
    const chances = forecasts.map(readForecast)
    played.push({
      metrics: bidMetrics(live, chances),
      trace: record ? trafficTrace(live, chances) : null,
    })
  }
  return played
}
