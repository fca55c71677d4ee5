type Machine = {
  kvTokens: number
  maxBatch: number
  stepBaseMs: number
  perDecodeMs: number
  perPrefillTokenMs: number
  firstTokenWithinMs: number
  gapWithinMs: number
}
type Request = {id: number; promptTokens: number; maxTokens: number; generated: number; ageMs: number}
type State = {nowMs: number; kvUsed: number; running: Request[]; waiting: Request[]}
type Decision = {admit: number[]; preempt: number[]}

/** Called once for each GPU: what you keep in here belongs to that GPU alone. */
export function make(machine: Machine) {
  /** Called when somebody waits and something has changed, and whenever memory is about to run out. */
  function next(state: State): Decision {
    const {running, waiting} = state
    const admit: number[] = []
    // one batch after the other: the next callers come in when all of the last have gone
    if (running.length === 0) {
      let reserved = 0
      for (const request of waiting) {
        reserved += request.promptTokens + request.maxTokens
        if (admit.length === machine.maxBatch || reserved > machine.kvTokens) break
        admit.push(request.id)
      }
    }
    return {admit, preempt: []}
  }

  return {next}
}
