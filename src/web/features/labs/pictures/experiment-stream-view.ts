import type {ExperimentTrace} from "#labs/sim/experiment-stream/trace"

export type TracedExperiment = ExperimentTrace["experiments"][number]
export const TESTS = ["plain", "adjusted"] as const
export type TestKind = (typeof TESTS)[number]

export const ALARM = 0.05
/** The lowest p-value of the picture; what lies below is drawn on its edge. */
export const LEAST = 1e-6

export type PathGroup = {
  readonly id: "nothing" | "something" | "broken"
  readonly title: string
  readonly members: readonly TracedExperiment[]
  readonly says: string
}

function times(count: number, of: number): string {
  return `${count} of ${of}`
}

function shipped(members: readonly TracedExperiment[]): number {
  return members.filter(({decide}) => decide === "B").length
}

/** Whether somebody who looks every day sees p below 5 % on one of them. */
export function everAlarms({plain}: TracedExperiment): boolean {
  return plain.some(p => p < ALARM)
}

/** Experiments by what is true of them, with what the picture shows of each group in words. */
export function pathGroups({experiments}: ExperimentTrace): PathGroup[] {
  const nothing = experiments.filter(({broken, effect}) => !broken && effect === 0)
  const something = experiments.filter(({broken, effect}) => !broken && effect !== 0)
  const broken = experiments.filter(one => one.broken)
  const better = something.filter(({effect}) => effect > 0)
  const worse = something.filter(({effect}) => effect < 0)
  const found = broken.filter(({decide}) => decide === "invalid").length
  const groups: PathGroup[] = [
    {
      id: "nothing",
      title: "B does nothing",
      members: nothing,
      says: `A plain test dips below 5 % on some day in ${times(nothing.filter(everAlarms).length, nothing.length)}; you shipped ${shipped(nothing)}.`,
    },
    {
      id: "something",
      title: "B changes something",
      members: something,
      says: `You shipped ${times(shipped(better), better.length)} where B is better and ${times(shipped(worse), worse.length)} where it is worse.`,
    },
    {
      id: "broken",
      title: "The log is broken",
      members: broken,
      says: `You called ${times(found, broken.length)} invalid and shipped ${shipped(broken)}.`,
    },
  ]
  return groups.filter(({members}) => members.length > 0)
}

/** Days and p-values of one path, clamped to the picture; days without a value are left out. */
export function pathPoints(one: TracedExperiment, test: TestKind): {day: number; p: number}[] {
  return one[test].flatMap((p, at) => (p === null ? [] : [{day: at + 1, p: Math.max(LEAST, p)}]))
}

/** What all panels show, for who cannot see them. */
export function pathsInWords(groups: readonly PathGroup[]): string {
  return groups.map(({title, says}) => `${title}: ${says}`).join(" ")
}
