import {z} from "zod"
import type {JsonValue} from "#model/journal/json-value"
import {LabFault, readAnswer} from "../lab-fault"
import type {Play, Played, World} from "../lab-system"
import {drawLog, type FeatureLog} from "./draw-log"
import type {FeatureRow, Label} from "./feature-row"
import {joinMetrics} from "./join-metrics"
import type {FeatureLogParameters} from "./parameters"
import {joinTrace} from "./trace"
import {judgeTable} from "./verdicts"

const MINUTE_MS = 60_000
const tableSchema = z.array(z.array(z.number().nullable()))
const ASOF = {
  call: "asof",
  hint: "Return one list for each label, in the order of the labels, with one value or null for each view",
}

const entityName = (entity: number) => `card-${entity}`

function labelView({entity, atMs}: Label): JsonValue {
  return {entity: entityName(entity), atMs}
}

function rowView({entity, view, eventMs, offsetMin, createdMs, value}: FeatureRow): JsonValue {
  return {
    entity: entityName(entity),
    view,
    wallMs: eventMs + offsetMin * MINUTE_MS,
    offsetMin,
    createdMs,
    value,
  }
}

function readTable(answer: unknown, log: FeatureLog): (number | null)[][] {
  const table = readAnswer(tableSchema, answer, ASOF)
  if (table.length !== log.labels.length)
    throw new LabFault(
      `The answer of asof() must have one list for each of ${log.labels.length} labels, found ${table.length}`,
      ASOF.hint,
    )
  const short = table.findIndex(cells => cells.length !== log.ttlMs.length)
  if (short >= 0)
    throw new LabFault(
      `The answer of asof() must have ${log.ttlMs.length} values in every list, found ${table[short]?.length} in \`${short}\``,
      ASOF.hint,
    )
  return table
}

/** Joins world by world: the whole log and all labels go in, the table comes out. */
export function* playFeatureLog(worlds: readonly World<FeatureLogParameters>[]): Play {
  const played: Played[] = []
  for (const [id, {parameters, seed, record}] of worlds.entries()) {
    const log = drawLog(parameters, seed)
    const views = parameters.views.map(({name}, view) => ({name, ttlMs: log.ttlMs[view] ?? 0}))
    const [answer] = yield {
      call: "asof",
      on: "code",
      ids: [id],
      shared: [],
      args: [[log.labels.map(labelView), log.rows.map(rowView), views]],
    }
    const table = readTable(answer, log)
    const cells = judgeTable(log, table)
    const metrics = joinMetrics(log, table, cells)
    const {offlineArea = 0, onlineArea = 0} = metrics
    const areas = {offlineArea, onlineArea}
    played.push({metrics, trace: record ? joinTrace(parameters, log, {cells, areas}) : null})
  }
  return played
}
