import {mean, variance} from "#math/sum"

/** A posting with pay: the cell of lane and level that it is compared within, log of the middle, and its skills. */
export type PaidPosting = {
  readonly cell: string
  readonly logPay: number
  readonly skills: ReadonlySet<string>
}
export type PayDifference = {
  readonly n: number
  readonly difference: number
  readonly se: number
  readonly shrunk: number
}

/** Fewer postings on either side of a comparison say nothing. */
const FEWEST = 10

type Raw = Omit<PayDifference, "shrunk">

function rawDifference(residuals: readonly {readonly left: number; readonly has: boolean}[]): Raw {
  const having = residuals.filter(({has}) => has).map(({left}) => left)
  const lacking = residuals.filter(({has}) => !has).map(({left}) => left)
  const n = having.length
  if (n < FEWEST || lacking.length < FEWEST) return {n, difference: 0, se: 0}
  return {
    n,
    difference: mean(having) - mean(lacking),
    se: Math.sqrt(variance(having) / n + variance(lacking) / lacking.length),
  }
}

/** Variance of the true differences, by the method of DerSimonian and Laird; 0 where chance alone explains them. */
function spreadSquared(raws: readonly Raw[]): number {
  const known = raws.filter(({se}) => se > 0)
  const weights = known.map(({se}) => 1 / (se * se))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (known.length < 2) return 0
  const centre = known.reduce((sum, {difference}, at) => sum + (weights[at] ?? 0) * difference, 0) / total
  const chance = known.reduce(
    (sum, {difference}, at) => sum + (weights[at] ?? 0) * (difference - centre) ** 2,
    0,
  )
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0)
  return Math.max(0, (chance - (known.length - 1)) / (total - squares / total))
}

/** What stated pay has to do with each skill, within lane and level. Differences are shrunk towards none by how much
 * chance there is in them (normal prior around 0, its spread from the differences themselves). */
export function payDifferences(
  postings: readonly PaidPosting[],
  skills: readonly string[],
): {readonly spread: number; readonly bySkill: ReadonlyMap<string, PayDifference>} {
  const cells = new Map<string, number[]>()
  for (const {cell, logPay} of postings) cells.set(cell, [...(cells.get(cell) ?? []), logPay])
  const centres = new Map([...cells].map(([cell, values]) => [cell, mean(values)]))
  const left = postings.map(({cell, logPay}) => logPay - (centres.get(cell) ?? 0))
  const raws = skills.map(skill =>
    rawDifference(postings.map((posting, at) => ({left: left[at] ?? 0, has: posting.skills.has(skill)}))),
  )
  const squared = spreadSquared(raws)
  return {
    spread: Math.sqrt(squared),
    bySkill: new Map(
      skills.map((skill, at) => {
        const raw = raws[at] ?? {n: 0, difference: 0, se: 0}
        const share = raw.se === 0 ? 0 : squared / (squared + raw.se * raw.se)
        return [skill, {...raw, shrunk: share * raw.difference}]
      }),
    ),
  }
}
