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

/** Tokens by which a running answer is expected to grow while others leave. */
const GROWTH = 110
/** Whoever has waited this long goes first, late or not. */
const PATIENCE_MS = 25000

export function make(machine: Machine) {
  const tokensOf = (r: Request) => r.promptTokens + r.generated
  const readMs = (r: Request) => machine.perPrefillTokenMs * tokensOf(r)

  function next(state: State) {
    const {running, waiting} = state
    let used = state.kvUsed
    let count = running.length

    // make room for the next tokens: send away whoever has the least work to lose
    const preempt: number[] = []
    const byProgress = [...running].sort((a, b) => a.generated - b.generated || b.id - a.id)
    for (const r of byProgress) {
      if (used + count <= machine.kvTokens) break
      preempt.push(r.id)
      used -= tokensOf(r)
      count -= 1
    }
    if (preempt.length > 0) return {admit: [], preempt}

    const stepMs = machine.stepBaseMs + machine.perDecodeMs * count
    const rank = (r: Request) => {
      if (r.ageMs > PATIENCE_MS) return 0
      if (r.generated === 0 && r.ageMs + stepMs + readMs(r) > machine.firstTokenWithinMs) return 2
      return 1
    }
    const order = [...waiting].sort((a, b) => {
      const first = rank(a) - rank(b)
      if (first !== 0) return first
      // among the patient the oldest, otherwise the shortest to read
      return (rank(a) === 0 ? 0 : tokensOf(a) - tokensOf(b)) || a.id - b.id
    })

    const admit: number[] = []
    let budgetMs = machine.gapWithinMs - stepMs
    for (const r of order) {
      if (count === machine.maxBatch) break
      const alone = count === 0
      const fits = used + tokensOf(r) + GROWTH * (count + 1) <= machine.kvTokens
      const fitsAlone = alone && tokensOf(r) + 1 <= machine.kvTokens
      if (!fits && !fitsAlone) {
        // room for the patient comes only when nobody else takes it; what can never fit holds up nobody
        if (rank(r) === 0 && tokensOf(r) < machine.kvTokens) break
        continue
      }
      if (readMs(r) > budgetMs && !alone) continue
      budgetMs -= readMs(r)
      used += tokensOf(r)
      count += 1
      admit.push(r.id)
    }
    return {admit, preempt}
  }

  return {next}
}
