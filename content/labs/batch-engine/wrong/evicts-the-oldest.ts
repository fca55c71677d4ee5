type Machine = {kvTokens: number; maxBatch: number; [cost: string]: number}
type Request = {id: number; promptTokens: number; maxTokens: number; generated: number; ageMs: number}
type State = {nowMs: number; kvUsed: number; running: Request[]; waiting: Request[]}

const held = (r: Request) => r.promptTokens + r.generated

/** Sends away whoever has come furthest, and fills the room at once. */
function makeRoom(running: Request[], used: number, limit: number) {
  const preempt: number[] = []
  let count = running.length
  for (const r of [...running].sort((a, b) => b.generated - a.generated)) {
    if (used + count <= limit) break
    preempt.push(r.id)
    used -= held(r)
    count -= 1
  }
  return preempt
}

export function make(machine: Machine) {
  return {
    next({running, waiting, kvUsed}: State) {
      const preempt = makeRoom(running, kvUsed, machine.kvTokens)
      if (preempt.length > 0) return {admit: [], preempt}
      const admit: number[] = []
      let used = kvUsed
      for (const r of waiting) {
        if (running.length + admit.length === machine.maxBatch) break
        if (used + held(r) + running.length + admit.length + 1 > machine.kvTokens) continue
        used += held(r)
        admit.push(r.id)
      }
      return {admit, preempt: []}
    },
  }
}
