/** Isotonic steps straight from the rows, however few there are. */
type Row = {score: number; segment: number; clicked: number; inTraining: boolean}
type Meta = {keepShare: number; clickRate: number; clickRateNow: number}

const odds = (p: number) => p / (1 - p)

/** From the kept rows back to all views of today. */
function back(p: number, meta: Meta): number {
  const o = (odds(p) * meta.keepShare * odds(meta.clickRateNow)) / odds(meta.clickRate)
  return o / (1 + o)
}

type Step = {from: number; clicks: number; all: number}

export function fitCal(rows: Row[], meta: Meta): {from: number; p: number}[] {
  const sorted = rows.filter(r => !r.inTraining).sort((a, b) => a.score - b.score)
  const steps: Step[] = []
  for (const r of sorted) {
    let step: Step = {from: r.score, clicks: r.clicked, all: 1}
    let last = steps.at(-1)
    while (last !== undefined && last.clicks * step.all >= step.clicks * last.all) {
      step = {from: last.from, clicks: last.clicks + step.clicks, all: last.all + step.all}
      steps.pop()
      last = steps.at(-1)
    }
    steps.push(step)
  }
  return steps.map(({from, clicks, all}) => {
    const p = Math.min(0.9999, Math.max(0.0001, clicks / all))
    return {from, p: back(p, meta)}
  })
}

export function apply(cal: {from: number; p: number}[], score: number): number {
  let found = cal[0]?.p ?? 0.01
  for (const {from, p} of cal) if (from <= score) found = p
  return found
}
