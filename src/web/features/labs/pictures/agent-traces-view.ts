import type {GuardTrace} from "#labs/sim/agent-traces/trace"

export type TapeTask = GuardTrace["tasks"][number]
export type TapeStep = TapeTask["steps"][number]
export type TapeEnd = TapeTask["end"]

export const END_WORDS: Readonly<Record<TapeEnd, string>> = {
  finished: "finished",
  handedOff: "handed over",
  over: "over the budget",
  cut: "cut off after 150 steps",
  gaveUp: "gave up",
  spoilt: "spoilt",
}

export const dollars = (usd: number) => `${usd < 0 ? "−" : ""}$${Math.abs(usd).toFixed(2)}`

/** From which step to which (not included) the agent went in circles. */
export function loopStretches(steps: readonly TapeStep[]): {from: number; to: number}[] {
  const stretches: {from: number; to: number}[] = []
  for (const [at, {loop}] of steps.entries()) {
    const last = stretches.at(-1)
    if (!loop) continue
    if (last !== undefined && last.to === at) last.to = at + 1
    else stretches.push({from: at, to: at + 1})
  }
  return stretches
}

/** How the tasks of the world ended, in words. */
export function guardWords({ends, netUsd, lostUsd}: GuardTrace): string {
  const count = (end: TapeEnd) => ends.filter(one => one === end).length
  const others = (["over", "cut", "gaveUp", "spoilt"] as const)
    .filter(end => count(end) > 0)
    .map(end => `${count(end)} ${END_WORDS[end]}`)
  const parts = [
    `${count("finished")} of ${ends.length} tasks were finished`,
    `${count("handedOff")} handed over`,
  ]
  return `${[...parts, ...others].join(", ")}. A task brought ${dollars(netUsd)} net; ${dollars(lostUsd)} went into circles and replans.`
}

/** What one tape shows, in words. */
export function tapeWords(task: TapeTask): string {
  const {steps, index, end, broughtUsd, spentUsd} = task
  const stretches = loopStretches(steps)
  const circles = stretches.reduce((sum, {from, to}) => sum + to - from, 0)
  const replans = steps.filter(({verdict}) => verdict === "replan").length
  const stuck =
    stretches.length === 0
      ? "never stuck"
      : `stuck ${stretches.length === 1 ? "once" : `${stretches.length} times`} for ${circles} steps`
  return `Task ${index + 1}: ${steps.length} steps, ${stuck}, ${replans} ${replans === 1 ? "replan" : "replans"}, ${END_WORDS[end]}. Worth ${dollars(broughtUsd)}, cost ${dollars(spentUsd)}.`
}
