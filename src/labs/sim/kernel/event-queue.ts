type Entry<T> = {readonly at: number; readonly order: number; readonly event: T}

function before<T>(a: Entry<T>, b: Entry<T>): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}

/** Events in order of time; those of the same time come out as they went in. A binary heap: O(log n) each way.
 * Times are whole microseconds, so that sums of them are exact. */
export class EventQueue<T> {
  private readonly heap: Entry<T>[] = []
  private pushed = 0

  get size(): number {
    return this.heap.length
  }

  /** When the next event is, or Infinity when there is none. */
  get nextAt(): number {
    return this.heap[0]?.at ?? Number.POSITIVE_INFINITY
  }

  push(at: number, event: T): void {
    if (!Number.isSafeInteger(at)) throw new RangeError(`Times are whole microseconds, found ${at}`)
    const entry = {at, order: this.pushed, event}
    this.pushed += 1
    let hole = this.heap.length
    this.heap.push(entry)
    while (hole > 0) {
      const parent = (hole - 1) >> 1
      const above = this.heap[parent]
      if (above === undefined || before(above, entry)) break
      this.heap[hole] = above
      hole = parent
    }
    this.heap[hole] = entry
  }

  /** Takes out the next event, or gives undefined when there is none. */
  pop(): {readonly at: number; readonly event: T} | undefined {
    const first = this.heap[0]
    const last = this.heap.pop()
    if (first === undefined || last === undefined) return undefined
    if (this.heap.length > 0) this.sink(last)
    return {at: first.at, event: first.event}
  }

  private sink(entry: Entry<T>): void {
    let hole = 0
    for (;;) {
      const left = this.heap[2 * hole + 1]
      const right = this.heap[2 * hole + 2]
      if (left === undefined) break
      const useRight = right !== undefined && before(right, left)
      const child = useRight ? right : left
      if (!before(child, entry)) break
      this.heap[hole] = child
      hole = 2 * hole + (useRight ? 2 : 1)
    }
    this.heap[hole] = entry
  }
}
