type Machine = {kvTokens: number; maxBatch: number; [cost: string]: number}
type Request = {id: number; promptTokens: number; maxTokens: number; generated: number; ageMs: number}
type State = {nowMs: number; kvUsed: number; running: Request[]; waiting: Request[]}

const held = (r: Request) => r.promptTokens + r.generated
/** Counts prompts only: answers grow, and nobody is ever sent away. */
export function make(machine: Machine) {
  return {
    next({running, waiting, kvUsed}: State) {
      const admit: number[] = []
      let used = kvUsed
      for (const r of waiting) {
        if (running.length + admit.length === machine.maxBatch) break
        if (used + held(r) > machine.kvTokens) continue
        used += held(r)
        admit.push(r.id)
      }
      return {admit, preempt: []}
    },
  }
}
