import {Tokenizer} from "htmlparser2"

type Attributes = Readonly<Record<string, string>>

export type HtmlEvents = {
  open(name: string, attributes: Attributes): void
  text(words: string): void
  close(name: string): void
}

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(" "))
}

const VOID = setOf("area base br col embed hr img input link meta param source track wbr")
const FOREIGN = setOf("svg math")
const ENDS_PARAGRAPH = setOf(
  "address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul",
)
/** Elements that end by themselves where one of these begins. */
const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["p", ENDS_PARAGRAPH],
  ["li", setOf("li")],
  ["dt", setOf("dt dd")],
  ["dd", setOf("dt dd")],
  ["td", setOf("td th tr tbody tfoot")],
  ["th", setOf("td th tr tbody tfoot")],
  ["tr", setOf("tr tbody tfoot")],
  ["tbody", setOf("tbody tfoot")],
  ["thead", setOf("tbody tfoot")],
  ["option", setOf("option optgroup")],
  ["head", setOf("body")],
])

/** Walks over HTML as it stands, elements that are left open are closed where they must end. The parser of the package keeps
 * open elements in a list that it shifts, which takes a page of 50,000 nested elements seconds; this one is linear. */
export function walkHtml(html: string, events: HtmlEvents): void {
  const open: string[] = []
  const counts = new Map<string, number>()
  let name = ""
  let attributes: Record<string, string> = {}
  let attribute = ""
  let value: string[] = []

  const pop = () => {
    const top = open.pop()
    if (top === undefined) return
    counts.set(top, (counts.get(top) ?? 1) - 1)
    events.close(top)
  }
  const endOpenTag = (isSelfClosing: boolean) => {
    for (let top = open.at(-1); top !== undefined && ENDED_BY.get(top)?.has(name); top = open.at(-1)) pop()
    events.open(name, attributes)
    if (VOID.has(name)) {
      events.close(name)
      return
    }
    open.push(name)
    counts.set(name, (counts.get(name) ?? 0) + 1)
    if (isSelfClosing && (FOREIGN.has(name) || isForeign(counts))) pop()
  }

  const tokenizer = new Tokenizer(
    {decodeEntities: true},
    {
      ontext: (start, end) => events.text(html.slice(start, end)),
      ontextentity: codepoint => events.text(String.fromCodePoint(codepoint)),
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
        attributes = {}
      },
      onopentagend: () => endOpenTag(false),
      onselfclosingtag: () => endOpenTag(true),
      onclosetag: (start, end) => {
        const closed = html.slice(start, end).toLowerCase()
        if ((counts.get(closed) ?? 0) === 0) {
          if (closed === "br" || closed === "p") {
            events.open(closed, {})
            events.close(closed)
          }
          return
        }
        while (open.length > 0 && open.at(-1) !== closed) pop()
        pop()
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase()
        value = []
      },
      onattribdata: (start, end) => value.push(html.slice(start, end)),
      onattribentity: codepoint => value.push(String.fromCodePoint(codepoint)),
      onattribend: () => {
        if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value.join("")
      },
      oncdata: (start, end, offset) => events.text(html.slice(start, end - offset)),
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => {
        while (open.length > 0) pop()
      },
      isInForeignContext: () => isForeign(counts),
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}

function isForeign(counts: ReadonlyMap<string, number>): boolean {
  return (counts.get("svg") ?? 0) > 0 || (counts.get("math") ?? 0) > 0
}
