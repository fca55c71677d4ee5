export type Keyed<T> = {readonly key: string; readonly item: T}

/** Items with a key each, made of their words: equal ones are told apart by how many came before.
 * @example keyed(["a", "b", "a"], one => one).map(({key}) => key) // => ["a", "b", "a 2"] */
export function keyed<T>(items: readonly T[], wordsOf: (item: T) => string): readonly Keyed<T>[] {
  const seen = new Map<string, number>()
  return items.map(item => {
    const words = wordsOf(item)
    const count = (seen.get(words) ?? 0) + 1
    seen.set(words, count)
    return {key: count === 1 ? words : `${words} ${count}`, item}
  })
}

export type Numbered<T> = Keyed<T> & {readonly at: number}

/** Items whose place is their name, such as the steps of a run that is over: they are neither moved nor taken out. */
export function numbered<T>(items: readonly T[]): readonly Numbered<T>[] {
  return items.map((item, at) => ({key: String(at), at, item}))
}
