type Job = {rank: number; ranks: number; parameters: number; clipNorm: number; ignore: number}
type Micro = {labels: number[][]; loss: number | null; grad: number[] | null}
type Message = {reduce: "sum" | "mean" | "max"; values: number[]}

/** Labels that the loss is a mean over: nothing comes before the first position, so it is never predicted. */
function labelsIn(micro: Micro, ignore: number): number {
  let count = 0
  for (const labels of micro.labels)
    for (const [at, label] of labels.entries()) if (at > 0 && label !== ignore) count += 1
  return count
}

export function make(job: Job) {
  function contribute(microBatches: Micro[]): Message[] {
    const grad = Array.from({length: job.parameters}, () => 0)
    let loss = 0
    let count = 0
    for (const micro of microBatches) {
      const own = labelsIn(micro, job.ignore)
      if (micro.grad === null || micro.loss === null) continue
      // a mean times its count is a sum again, and sums may be added
      for (const [i, value] of micro.grad.entries()) grad[i] = (grad[i] ?? 0) + value * own
      loss += micro.loss * own
      count += own
    }
    return [
      {reduce: "sum", values: grad},
      {reduce: "sum", values: [loss, count]},
    ]
  }

  function finish(reduced: number[][]) {
    const [sums = [], [loss = 0, count = 0] = []] = reduced
    const labels = Math.max(1, count)
    const grad = sums.map(value => value / labels)
    let squares = 0
    for (const value of grad) squares += value * value
    const norm = Math.sqrt(squares)
    const shrink = norm > job.clipNorm ? job.clipNorm / norm : 1
    return {grad: grad.map(value => value * shrink), loss: loss / labels}
  }

  return {contribute, finish}
}
