import {addPairs, clipped, meanLoss, PARAMETERS, type Summed} from "./bigram-model"
import {hangs, type Parcel, reduceAll, ringTimeUs} from "./collectives"
import {drawStep, type MicroBatch} from "./micro-batch"
import type {MicroParameters} from "./parameters"
import {digitsOf, type Finished, type StepError, stepError} from "./step-error"

/** Weights are held within this, so that a step that is far too large ends in a bad model and not in infinity. */
const FARTHEST = 1e6
/** Sum of the losses and number of labels, which go along with the gradient where all is sent at once. */
const BESIDE = 2

/** What happened in one step. Times are whole microseconds. */
export type StepRecord = {
  readonly micro: readonly (readonly MicroBatch[])[]
  /** Mean loss and gradient of each micro-batch of each rank, null where it has no label. */
  readonly means: readonly (readonly (Summed | null)[])[]
  readonly labelled: number
  /** Null where the ranks hung. */
  readonly returned: readonly Finished[] | null
  /** One for each rank. */
  readonly errors: readonly StepError[]
  readonly digits: number
  readonly computeUs: number
  readonly talkUs: number
  /** The whole step, had all gone in one message. */
  readonly idealUs: number
  readonly messages: number
}

/** One world: replicas that should stay alike, trained with the gradients that the code under test returns. */
export class TrainingRun {
  readonly history: StepRecord[] = []
  /** The weights of each rank. */
  readonly replicas: (readonly number[])[]
  /** Weights that are trained with the gradient of the whole batch. */
  exact: readonly number[]
  micro: readonly (readonly MicroBatch[])[] = []
  means: readonly (readonly (Summed | null)[])[] = []
  private sent: readonly (readonly Parcel[])[] = []

  constructor(
    readonly parameters: MicroParameters,
    readonly seed: number,
  ) {
    const blank = Array.from({length: PARAMETERS}, () => 0)
    this.replicas = Array.from({length: parameters.ranks}, () => blank)
    this.exact = blank
  }

  get isOver(): boolean {
    return this.history.length >= this.parameters.steps
  }

  /** Reads the micro-batches of the next step: `means` is what autograd gives for them. */
  begin(): void {
    this.micro = drawStep(this.parameters, this.seed, this.history.length)
    this.means = this.micro.map((own, rank) =>
      own.map(({pairs}) => meanLoss(this.replicas[rank] ?? [], pairs)),
    )
  }

  /** Lets the ranks talk. Null where they hang: then the step is lost, and the next one may begin. */
  talk(sent: readonly (readonly Parcel[])[]): number[][] | null {
    this.sent = sent
    if (!hangs(sent)) return reduceAll(sent)
    this.close(null)
    return null
  }

  /** Takes the gradient of every rank and moves its weights. */
  finish(returned: readonly Finished[]): void {
    this.close(returned)
    const {learning_rate} = this.parameters
    for (const [rank, {grad}] of returned.entries())
      this.replicas[rank] = moved(this.replicas[rank] ?? [], grad, learning_rate)
  }

  private close(returned: readonly Finished[] | null): void {
    const {parameters} = this
    const pairs = addPairs(this.micro.flatMap(own => own.map(one => one.pairs)))
    const errors = this.replicas.map((weights, rank) => {
      const own = returned?.[rank]
      if (own === undefined) return {gradient: 1, loss: 1}
      return stepError(own, meanLoss(weights, pairs), parameters.clip_norm)
    })
    const digits = errors.map(({gradient}) => (returned === null ? 0 : digitsOf(gradient)))
    const computeUs = Math.max(
      ...this.micro.map(own =>
        Math.round(own.reduce((total, {positions}) => total + positions * parameters.per_position_us, 0)),
      ),
    )
    const messages = this.sent[0] ?? []
    const talkUs = messages.reduce((total, {values}) => total + ringTimeUs(values.length, parameters), 0)
    this.history.push({
      micro: this.micro,
      means: this.means,
      labelled: pairs.reduce((total, count) => total + count, 0),
      returned,
      errors,
      digits: digits.reduce((total, one) => total + one, 0) / digits.length,
      computeUs,
      talkUs: returned === null ? Math.round(parameters.timeout_us) : talkUs,
      idealUs: computeUs + ringTimeUs(PARAMETERS + BESIDE, parameters),
      messages: messages.length,
    })
    const whole = meanLoss(this.exact, pairs)
    if (whole !== null)
      this.exact = moved(this.exact, clipped(whole.gradient, parameters.clip_norm), parameters.learning_rate)
  }
}

function moved(weights: readonly number[], gradient: readonly number[], rate: number): number[] {
  return weights.map((weight, at) =>
    Math.max(-FARTHEST, Math.min(FARTHEST, weight - rate * (gradient[at] ?? 0))),
  )
}
