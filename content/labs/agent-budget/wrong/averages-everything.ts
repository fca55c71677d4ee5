type Task = {valueUsd: number; budgetUsd: number; replanUsd: number; handedShare: number; mostSteps: number}
type Last = {made: boolean; ok: boolean; items: string[]; costUsd: number; childrenUsd: number[]}
type Call = {
  tool: string
  args: {[name: string]: string | number}
  mostUsd: number
  childrenMostUsd: number[]
}
type Verdict = "allow" | "deny" | "replan" | "handOff"

/** Suspicion at which an agent is taken for stuck, before and after a replan that did not help. */
const STUCK = 7
const STUCK_AGAIN = 4
/** Money without anything new that is as bad, as a share of the value of the task. */
const LOST_SHARE = 0.08
/** A call that was made before, with the same outcome, is worse than a new one that brings nothing. */
const SAME_AGAIN = 2
/** A new call whose result is empty, such as a change, is no sign of anything. */
const SILENT = 0.25
const MOST_REPLANS = 4

export function make(task: Task) {
  const seen = new Set<string>()
  /** Calls since something new came, with what they brought. */
  let recent = new Set<string>()
  let spentUsd = 0
  let suspicion = 0
  let lostUsd = 0
  /** Replans since something new came. */
  let replans = 0
  let asked = ""
  let steps = 0
  let useful = 0

  function learn(last: Last) {
    let usd = last.costUsd
    for (const child of last.childrenUsd) usd += child
    spentUsd += usd
    if (!last.made) return
    let fresh = 0
    for (const item of last.items) {
      if (!seen.has(item)) fresh += 1
      seen.add(item)
    }
    steps += 1
    if (fresh > 0 && last.ok) useful += 1
    // less than one step in three brought something
    if (steps < 12 || 3 * useful > steps) {
      suspicion = 0
      lostUsd = 0
      replans = 0
      recent = new Set()
      return
    }
    // who waits for a job asks the same again and again
    const call = `${asked} ${last.items.join(",")}`
    const waits = asked.startsWith("job_status")
    if (recent.has(call) && !waits && last.ok) suspicion += SAME_AGAIN
    else suspicion += last.items.length === 0 ? SILENT : 1
    lostUsd += usd
    recent.add(call)
  }

  function guard(last: Last | null, next: Call): Verdict {
    if (last !== null) learn(last)
    asked = `${next.tool} ${JSON.stringify(next.args)}`
    const limit = replans === 0 ? STUCK : STUCK_AGAIN
    if (suspicion >= limit || lostUsd > LOST_SHARE * task.valueUsd) {
      if (replans === MOST_REPLANS || spentUsd + 3 * task.replanUsd > task.budgetUsd) return "handOff"
      replans += 1
      suspicion = 0
      lostUsd = 0
      return "replan"
    }
    let mostUsd = next.mostUsd
    for (const child of next.childrenMostUsd) mostUsd += child
    // before the money is spent, not after
    if (spentUsd + mostUsd <= task.budgetUsd) return "allow"
    return spentUsd + 2 * next.mostUsd <= task.budgetUsd && next.childrenMostUsd.length > 0
      ? "deny"
      : "handOff"
  }

  return {guard}
}
