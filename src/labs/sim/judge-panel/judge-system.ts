import type {LabSystem} from "../lab-system"
import {drawRelease} from "./answers"
import {JUDGE_METRICS, judgeMetrics} from "./judge-metrics"
import {JUDGE_REALISM} from "./judge-realism"
import {knowingChoice} from "./knowing-judge"
import {type JudgeParameters, judgeParametersSchema} from "./parameters"
import {playJudges} from "./play-judges"

/** Three model judges and two people who say which answers of an assistant are good. */
export const JUDGE_PANEL: LabSystem<JudgeParameters> = {
  id: "judge-panel",
  exports: ["choose"],
  parameters: judgeParametersSchema,
  metrics: JUDGE_METRICS,
  play: playJudges,
  best: ({parameters, seed}) => {
    const releases = Array.from({length: parameters.releases}, (_, number) =>
      drawRelease(parameters, seed, number),
    )
    return judgeMetrics(
      releases.map(release => knowingChoice(release, parameters)),
      releases,
    )
  },
  realism: JUDGE_REALISM,
}
