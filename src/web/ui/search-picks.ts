/** `words` are found and not shown. */
export type Pickable = {
  readonly id: string
  readonly name: string
  readonly hint: string
  readonly words?: string
}

/** The items that hold every word of a query, those whose name begins with it first; the order is kept otherwise. */
export function searchPicks<T extends Pickable>(items: readonly T[], query: string): readonly T[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== "")
  if (words.length === 0) return items
  const found = items.filter(({name, hint, id, words: more = ""}) => {
    const text = `${name} ${hint} ${id} ${more}`.toLowerCase()
    return words.every(word => text.includes(word))
  })
  const rank = ({name}: T) => (name.toLowerCase().startsWith(query.trim().toLowerCase()) ? 0 : 1)
  return found.sort((a, b) => rank(a) - rank(b))
}
