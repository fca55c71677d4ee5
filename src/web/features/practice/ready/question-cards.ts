import type {OwnCard} from "#model/practice/practice-events"

/** A key from a text, the same wherever it is made (FNV-1a, twice with different seeds). */
export function keyOfText(text: string): string {
  const hash = (seed: number) => {
    let value = seed
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
    return (value >>> 0).toString(36)
  }
  return `t${hash(0x811c9dc5)}${hash(0x2c1b3c6d)}`
}

/** Questions of an interview as cards without an answer yet. */
export function questionCards(questions: readonly string[], company: string): OwnCard[] {
  return questions.map(question => ({
    key: keyOfText(question),
    front: question,
    back: "",
    tags: company === "" ? [] : [company.slice(0, 100)],
    guid: null,
    memory: null,
    suspended: false,
  }))
}
