/** Edits (insert, delete or replace one UTF-16 unit) that turn one text into the other: the Levenshtein
 * distance, by one row of the dynamic program. O(a * b).
 * @example editDistance("us-tx", "us-txs") // => 1 */
export function editDistance(from: string, to: string): number {
  let row = Array.from({length: to.length + 1}, (_, column) => column)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replace = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

/** The ids most like a mistyped one, nearest first, ties by alphabet.
 * @param count how many at most */
export function nearestIds(ids: readonly string[], wanted: string, count = 5): string[] {
  const ranked = ids.map(id => ({id, distance: editDistance(wanted.slice(0, 80), id)}))
  ranked.sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
  return ranked.slice(0, count).map(({id}) => id)
}
