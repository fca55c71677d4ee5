import {mean} from "#math/sum"
import type {OpenLab} from "#model/labs/lab"
import type {Grade} from "#model/labs/verdict"
import {scoreOf} from "./score"

/** What a run would score if no test had failed, from 0 to 100: that of the visible worlds, or of the hidden ones where
 * they do not confirm it. */
export function freeScore(
  {metrics: [objective], anchors}: Pick<OpenLab, "metrics" | "anchors">,
  {confirmed, metrics, hidden}: Grade,
): number {
  if (!confirmed) return mean(hidden.map(({score}) => score))
  const value = metrics[objective?.id ?? ""] ?? Number.NaN
  return scoreOf(value, {baseline: anchors.baseline.value, best: anchors.best.value}).score
}
