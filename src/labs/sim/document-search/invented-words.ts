import type {RandomStream} from "#math/rng"

const CONSONANTS = "bdfgklmnprstvz"
const VOWELS = "aeiou"
const LETTERS = "abcdefghijklmnopqrstuvwxyz"

function pick(stream: RandomStream, letters: string): string {
  return letters.charAt(stream.nextBelow(letters.length))
}

/** So many words that differ from each other, of two to four syllables. */
export function inventWords(stream: RandomStream, count: number, taken: Set<string>): string[] {
  const words: string[] = []
  while (words.length < count) {
    const syllables = 2 + stream.nextBelow(3)
    let word = ""
    for (let at = 0; at < syllables; at += 1) word += pick(stream, CONSONANTS) + pick(stream, VOWELS)
    if (stream.nextBelow(2) === 1) word += pick(stream, CONSONANTS)
    if (taken.has(word)) continue
    taken.add(word)
    words.push(word)
  }
  return words
}

/** An identifier such as an error code: two letters and four digits. */
export function inventIdentifier(stream: RandomStream): string {
  const digits = String(1000 + stream.nextBelow(9000))
  return `${pick(stream, CONSONANTS)}${pick(stream, CONSONANTS)}-${digits}`
}

/** The same letters with the number after. @example nextIdentifier("kx-4821") // => "kx-4822" */
export function nextIdentifier(identifier: string): string {
  const [letters = "", digits = "1000"] = identifier.split("-")
  return `${letters}-${1000 + ((Number(digits) - 999) % 9000)}`
}

/** The word with one slip of a finger: a letter left out, doubled, changed, or two exchanged; the first one stays. */
export function misspell(stream: RandomStream, word: string): string {
  const at = 1 + stream.nextBelow(Math.max(1, word.length - 2))
  const before = word.slice(0, at)
  const [here = "", next = ""] = [word.charAt(at), word.charAt(at + 1)]
  switch (stream.nextBelow(4)) {
    case 0:
      return before + word.slice(at + 1)
    case 1:
      return before + here + word.slice(at)
    case 2:
      return before + pick(stream, LETTERS.replace(here, "")) + word.slice(at + 1)
    default:
      return here === next ? before + word.slice(at + 1) : before + next + here + word.slice(at + 2)
  }
}
