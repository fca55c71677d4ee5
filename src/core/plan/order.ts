/** A skill as ordering sees it. */
export type Orderable = {
  readonly id: string
  readonly worth: number
  /** Hours ahead, in the middle. */
  readonly hours: number
  /** Ids that come before it; those that are not among the skills to order count as there. */
  readonly after: readonly string[]
}

/** Below this many hours a skill counts as this many, so that what is nearly done comes first and nothing divides by 0. */
const LEAST_HOURS = 0.5

function bundleOf(id: string, left: ReadonlyMap<string, Orderable>): ReadonlySet<string> {
  const bundle = new Set<string>()
  const add = (one: string, above: readonly string[]) => {
    if (above.includes(one))
      throw new RangeError(
        `Prerequisites go in a circle: ${[...above.slice(above.indexOf(one)), one].join(" > ")}`,
      )
    const skill = left.get(one)
    if (skill === undefined || bundle.has(one)) return
    for (const need of skill.after) add(need, [...above, one])
    bundle.add(one)
  }
  add(id, [])
  return bundle
}

function worthPerHour(bundle: ReadonlySet<string>, left: ReadonlyMap<string, Orderable>): number {
  let worth = 0
  let hours = 0
  for (const id of bundle) {
    const skill = left.get(id)
    worth += skill?.worth ?? 0
    hours += Math.max(LEAST_HOURS, skill?.hours ?? 0)
  }
  return worth / hours
}

/** Orders skills so that prerequisites come first and worth comes early. A skill stands for itself and all that it still
 * needs (its bundle); the bundle with the most worth an hour goes first, ordered inside by the same rule, and so on with
 * what is left. So a prerequisite that nobody asks for by name rises with what it opens. Ties go by id.
 * @throws RangeError where prerequisites go in a circle */
export function orderSkills(skills: readonly Orderable[]): string[] {
  const left = new Map(skills.map(skill => [skill.id, skill]))
  const order: string[] = []
  while (left.size > 0) {
    let best: ReadonlySet<string> = new Set()
    let bestId = ""
    let most = Number.NEGATIVE_INFINITY
    for (const id of [...left.keys()].sort()) {
      const bundle = bundleOf(id, left)
      const value = worthPerHour(bundle, left)
      if (value > most) [best, bestId, most] = [bundle, id, value]
    }
    const before = [...best].filter(id => id !== bestId).flatMap(id => left.get(id) ?? [])
    const inside = [...orderSkills(before), bestId]
    order.push(...inside)
    for (const id of inside) left.delete(id)
  }
  return order
}
