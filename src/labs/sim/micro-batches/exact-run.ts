import type {World} from "../lab-system"
import {addPairs, clipped, meanLoss, PARAMETERS} from "./bigram-model"
import type {MicroParameters} from "./parameters"
import {TrainingRun} from "./training-run"

/** A run with the gradient of the whole batch, sent in one message with its loss and number of labels. */
export function exactRun({parameters, seed}: World<MicroParameters>): TrainingRun {
  const run = new TrainingRun(parameters, seed)
  while (!run.isOver) {
    run.begin()
    const sent = run.micro.map(() => [
      {reduce: "sum" as const, values: Array.from({length: PARAMETERS + 2}, () => 0)},
    ])
    if (run.talk(sent) === null) throw new RangeError("Equal messages cannot hang")
    const whole = meanLoss(run.exact, addPairs(run.micro.flatMap(own => own.map(({pairs}) => pairs))))
    const grad = whole?.gradient ?? Array.from({length: PARAMETERS}, () => 0)
    const loss = whole?.loss ?? 0
    run.finish(run.micro.map(() => ({grad: clipped(grad, parameters.clip_norm), loss})))
  }
  return run
}
