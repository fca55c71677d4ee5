type Machine = {kvTokens: number; maxBatch: number; [cost: string]: number}
type Request = {id: number; promptTokens: number; maxTokens: number; generated: number; ageMs: number}
type State = {nowMs: number; kvUsed: number; running: Request[]; waiting: Request[]}

export function make(machine: Machine) {
  return {
    next({running, waiting}: State) {
      const admit: number[] = []
      let reserved = 0
      for (const r of running) reserved += r.promptTokens + r.maxTokens
      for (const r of waiting) {
        if (running.length + admit.length === machine.maxBatch) break
        if (reserved + r.promptTokens + r.maxTokens > machine.kvTokens) continue
        reserved += r.promptTokens + r.maxTokens
        admit.push(r.id)
      }
      return {admit, preempt: []}
    },
  }
}
