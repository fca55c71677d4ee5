/** The words of a title in lower case, each once, in order; digits and marks part words.
 * @example titleWords("Sr. ML/AI Engineer") // => ["sr", "ml", "ai", "engineer"] */
export function titleWords(title: string): readonly string[] {
  return [...new Set(title.toLowerCase().match(/[a-z]+/g) ?? [])]
}
