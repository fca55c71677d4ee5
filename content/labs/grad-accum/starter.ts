type Job = {rank: number; ranks: number; parameters: number; clipNorm: number; ignore: number}
type Micro = {labels: number[][]; loss: number | null; grad: number[] | null}
type Message = {reduce: "sum" | "mean" | "max"; values: number[]}

/** Called once for each rank of each job. */
export function make(job: Job) {
  /** What this rank sends after its micro-batches of a step. */
  function contribute(microBatches: Micro[]): Message[] {
    // the mean over micro-batches, as for a batch that is cut into equal parts
    const values = Array.from({length: job.parameters + 1}, () => 0)
    const many = Math.max(1, microBatches.length)
    for (const micro of microBatches) {
      if (micro.grad === null || micro.loss === null) continue
      for (const [i, value] of [...micro.grad, micro.loss].entries())
        values[i] = (values[i] ?? 0) + value / many
    }
    return [{reduce: "mean", values}]
  }

  /** What this rank makes of it: one list comes back for each message. */
  function finish(reduced: number[][]) {
    const [values = []] = reduced
    const grad = values.slice(0, job.parameters)
    let squares = 0
    for (const value of grad) squares += value * value
    const norm = Math.sqrt(squares)
    const shrink = norm > job.clipNorm ? job.clipNorm / norm : 1
    return {grad: grad.map(value => value * shrink), loss: values[job.parameters] ?? 0}
  }

  return {contribute, finish}
}
