import type {Orderable} from "./order"

/** The longest chain of skills each of which the next one needs: no number of hours a week makes its order shorter, so it
 * sets how soon the rest can begin. Of chains of the same length the one that ends first in the order.
 * @param skills in an order that respects their prerequisites
 * @returns ids, first to last; empty where there are no skills */
export function criticalPath(skills: readonly Orderable[]): string[] {
  const length = new Map<string, number>()
  const before = new Map<string, string>()
  let last: string | undefined
  for (const {id, hours, after} of skills) {
    let longest = 0
    for (const need of after) {
      const there = length.get(need)
      if (there !== undefined && there > longest) {
        longest = there
        before.set(id, need)
      }
    }
    length.set(id, longest + hours)
    if (last === undefined || longest + hours > (length.get(last) ?? 0)) last = id
  }
  const path: string[] = []
  for (let id = last; id !== undefined; id = before.get(id)) path.unshift(id)
  return path
}
