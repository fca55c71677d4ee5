import type {LabSystem} from "../lab-system"
import {type MonitorParameters, monitorParametersSchema} from "./parameters"
import {playWatch, runMonitor} from "./play-watch"
import {toldMonitor} from "./told-monitor"
import {WATCH_METRICS, watchMetrics} from "./watch-metrics"
import {WATCH_REALISM} from "./watch-realism"

/** A model in service, its features and outcomes day by day, and the people who are called when an alarm is raised. */
export const FEATURE_MONITOR: LabSystem<MonitorParameters> = {
  id: "feature-monitor",
  exports: ["make"],
  parameters: monitorParametersSchema,
  metrics: WATCH_METRICS,
  play: playWatch,
  best: world => watchMetrics(runMonitor(world, toldMonitor)),
  realism: WATCH_REALISM,
}
