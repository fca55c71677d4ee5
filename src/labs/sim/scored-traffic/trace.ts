import {z} from "zod"
import {mean} from "#math/sum"
import type {View} from "./views"

/** A reliability curve: live views in order of forecast, in bins of equally many. Chances run from 0 to 1. */
export const trafficTraceSchema = z.strictObject({
  bins: z.array(
    z.strictObject({count: z.number(), score: z.number(), forecast: z.number(), chance: z.number()}),
  ),
  /** Forecast clicks over true ones, by segment. */
  segments: z.array(z.strictObject({segment: z.number(), count: z.number(), ratio: z.number()})),
})
export type TrafficTrace = z.infer<typeof trafficTraceSchema>

const BINS = 20

export function trafficTrace(views: readonly View[], forecasts: readonly number[]): TrafficTrace {
  const rows = views.map((view, at) => ({...view, forecast: forecasts[at] ?? 0}))
  const order = [...rows].sort((a, b) => a.forecast - b.forecast)
  const bins = Array.from({length: BINS}, (_, bin) => {
    const from = Math.floor((bin * order.length) / BINS)
    const members = order.slice(from, Math.floor(((bin + 1) * order.length) / BINS))
    return {
      count: members.length,
      score: mean(members.map(({score}) => score)),
      forecast: mean(members.map(({forecast}) => forecast)),
      chance: mean(members.map(({chance}) => chance)),
    }
  }).filter(({count}) => count > 0)
  const segments = [...new Set(rows.map(({segment}) => segment))]
    .sort((a, b) => a - b)
    .map(segment => {
      const members = rows.filter(row => row.segment === segment)
      const chance = mean(members.map(row => row.chance))
      return {segment, count: members.length, ratio: mean(members.map(row => row.forecast)) / chance}
    })
  return {bins, segments}
}
