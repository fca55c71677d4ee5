import type {OwnCard} from "#model/practice/practice-events"

export type Fields = Readonly<Record<string, string>>

function isFilled(fields: Fields, name: string): boolean {
  return (fields[name] ?? "").replace(/<[^>]*>|&nbsp;/g, "").trim() !== ""
}

/** One side of a card from its template: fields in double braces, sections that depend on a field. Filters before a colon
 * (`hint:`, `type:`) fall away. */
export function renderTemplate(template: string, fields: Fields): string {
  let text = template
  for (let round = 0; round < 5; round += 1)
    text = text.replace(
      /\{\{([#^])([^}]+)\}\}([\s\S]*?)\{\{\/\2\}\}/g,
      (_, sign: string, name: string, inner: string) =>
        isFilled(fields, name.trim()) === (sign === "#") ? inner : "",
    )
  return text.replace(/\{\{([^}]+)\}\}/g, (_, inside: string) => {
    const name = inside.split(":").at(-1)?.trim() ?? ""
    return name === "FrontSide" || name === "Tags" || name === "Deck" ? "" : (fields[name] ?? "")
  })
}

const CLOZE = /\{\{c(\d+)::([\s\S]*?)(?:::([\s\S]*?))?\}\}/g

/** Numbers of the gaps in a text. */
export function clozeNumbers(text: string): number[] {
  return [...new Set([...text.matchAll(CLOZE)].map(match => Number(match[1])))].sort((a, b) => a - b)
}

/** A text with one of its gaps open, and with none. */
export function clozeSides(text: string, number: number): Pick<OwnCard, "front" | "back"> {
  const fill = (isOpen: boolean) =>
    text.replace(CLOZE, (_, own: string, inside: string, hint: string | undefined) =>
      isOpen && Number(own) === number ? `[${hint ?? "..."}]` : inside,
    )
  return {front: fill(true), back: fill(false)}
}
