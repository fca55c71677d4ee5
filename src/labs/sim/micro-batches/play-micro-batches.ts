import {z} from "zod"
import type {JsonValue} from "#model/journal/json-value"
import {LabFault, readAnswer} from "../lab-fault"
import type {Play, World} from "../lab-system"
import {PARAMETERS, type Summed} from "./bigram-model"
import {parcelSchema, saidSchema} from "./collectives"
import {IGNORE, type MicroBatch} from "./micro-batch"
import type {MicroParameters} from "./parameters"
import {microMetrics} from "./run-metrics"
import type {Finished} from "./step-error"
import {microTrace} from "./trace"
import {TrainingRun} from "./training-run"

const parcelsSchema = z.array(parcelSchema).max(64, "expected at most 64 messages in a step")
const finishedSchema = z.strictObject({grad: z.array(saidSchema), loss: saidSchema})
const CONTRIBUTE = {
  call: "contribute",
  hint: 'Return a list of messages, each `{reduce: "sum", values: [...]}` with "sum", "mean" or "max"',
}
const FINISH = {call: "finish", hint: "Return an object with the list `grad` and the number `loss`"}

function jobView({ranks, clip_norm}: MicroParameters, rank: number): JsonValue {
  return {rank, ranks, parameters: PARAMETERS, clipNorm: clip_norm, ignore: IGNORE}
}

function microView({texts}: MicroBatch, mean: Summed | null): JsonValue {
  return {
    labels: texts.map(({labels}) => [...labels]),
    loss: mean?.loss ?? null,
    grad: mean === null ? null : [...mean.gradient],
  }
}

function readFinished(answer: unknown): Finished {
  const finished = readAnswer(finishedSchema, answer, FINISH)
  if (finished.grad.length === PARAMETERS) return finished
  throw new LabFault(
    `The answer of finish() must have a gradient of ${PARAMETERS} values, found ${finished.grad.length}`,
    "One value for each parameter of the model, in the order of `grad` of the micro-batches",
  )
}

/** Trains many worlds side by side. In each step every rank of every world that goes on is asked for its messages,
 * and then, with what came back, for the gradient. */
export function* playMicroBatches(worlds: readonly World<MicroParameters>[]): Play {
  const runs = worlds.map(({parameters, seed}) => new TrainingRun(parameters, seed))
  let free = 0
  const seats = runs.map(run => {
    const ids = run.replicas.map((_, rank) => free + rank)
    free += ids.length
    return {run, ids}
  })
  yield {
    call: "make",
    on: "code",
    ids: seats.flatMap(({ids}) => ids),
    // ranks are programs of their own: what one knows another learns from messages only
    copies: seats.flatMap(({ids}) => ids.map((_, rank) => rank)),
    shared: [],
    args: runs.flatMap(({parameters, replicas}) => replicas.map((_, rank) => [jobView(parameters, rank)])),
    keep: ["contribute", "finish"],
  }
  for (let open = seats; open.length > 0; open = open.filter(({run}) => !run.isOver)) {
    for (const {run} of open) run.begin()
    const said = yield {
      call: "contribute",
      on: "kept",
      ids: open.flatMap(({ids}) => ids),
      shared: [],
      args: open.flatMap(({run}) =>
        run.micro.map((own, rank) => [own.map((one, at) => microView(one, run.means[rank]?.[at] ?? null))]),
      ),
    }
    let taken = 0
    const alive = open.flatMap(({run, ids}) => {
      const own = said.slice(taken, taken + ids.length)
      taken += ids.length
      const reduced = run.talk(own.map(answer => readAnswer(parcelsSchema, answer, CONTRIBUTE)))
      return reduced === null ? [] : [{run, ids, reduced}]
    })
    if (alive.length === 0) continue
    const ended = yield {
      call: "finish",
      on: "kept",
      ids: alive.flatMap(({ids}) => ids),
      shared: [],
      args: alive.flatMap(({ids, reduced}) => ids.map(() => [reduced])),
    }
    let read = 0
    for (const {run, ids} of alive) {
      run.finish(ended.slice(read, read + ids.length).map(readFinished))
      read += ids.length
    }
  }
  return runs.map((run, at) => ({
    metrics: microMetrics(run),
    trace: worlds[at]?.record ? microTrace(run) : null,
  }))
}
