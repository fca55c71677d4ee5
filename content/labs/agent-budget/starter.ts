type Task = {valueUsd: number; budgetUsd: number; replanUsd: number; handedShare: number; mostSteps: number}
type Last = {made: boolean; ok: boolean; items: string[]; costUsd: number; childrenUsd: number[]}
type Call = {
  tool: string
  args: {[name: string]: string | number}
  mostUsd: number
  childrenMostUsd: number[]
}
type Verdict = "allow" | "deny" | "replan" | "handOff"

/** Called once for each task: what you keep in here belongs to that task alone. */
export function make(task: Task) {
  let calls = 0

  /** Called before each call that the agent wants to make, with what came of your last verdict. */
  function guard(last: Last | null, next: Call): Verdict {
    calls += 1
    // twenty-five are enough for anybody
    return calls > 25 ? "handOff" : "allow"
  }

  return {guard}
}
