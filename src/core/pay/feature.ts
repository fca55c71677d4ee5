/** One thing that is known of a row: a word of the model (`title:AI Engineer`) and how much of it there is. The part
 * before the first colon names the term, whose words share one pooling strength. */
export type Feature = {readonly key: string; readonly amount: number}

export function feature(term: string, value: string, amount = 1): Feature {
  return {key: `${term}:${value}`, amount}
}

export function termOf(key: string): string {
  return key.slice(0, key.indexOf(":"))
}
