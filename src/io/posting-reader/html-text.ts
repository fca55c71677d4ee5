import {isHiddenElement, paintsBackground} from "./hidden-style"
import {walkHtml} from "./html-events"

/** What a page shows, as text, and what it does not show. */
export type HtmlText = {
  readonly text: string
  /** Stretches that a reader of the page does not see. */
  readonly hidden: readonly string[]
  /** Contents of scripts of the type application/ld+json. */
  readonly linkedData: readonly string[]
  /** The first top heading, else the title that the page gives itself. */
  readonly title: string | undefined
  readonly siteName: string | undefined
}

const DROPPED = new Set(
  "script style noscript template svg math iframe object canvas audio video nav button select datalist textarea map".split(
    " ",
  ),
)
const PARAGRAPHS = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre section article header footer main figure hr form fieldset".split(
    " ",
  ),
)
const LINES = new Set(
  "div br tr dt dd address aside caption figcaption details summary body html center legend option".split(
    " ",
  ),
)

type Open = {
  readonly name: string
  readonly isHidden: boolean
  readonly isPainted: boolean
  readonly isPre: boolean
}

/** Turns HTML into what a reader sees: blocks become lines, list items begin with "- ", cells of a row are parted by " | ",
 * entities are decoded. Never throws; broken markup is read as browsers do, roughly. Linear in the source. */
export function htmlToText(html: string): HtmlText {
  const out = new TextWriter()
  const hidden: string[] = []
  const linkedData: string[] = []
  const meta = new Map<string, string>()
  const open: Open[] = []
  let dropDepth = 0
  let hiddenWords: string[] = []
  let script: string[] | null = null
  let titleWords: string[] | null = null
  let headingWords: string[] | null = null
  walkHtml(html, {
    open(name, attributes) {
      const around = open.at(-1)
      const isPainted = around?.isPainted === true || paintsBackground(attributes)
      const isHidden = around?.isHidden === true || isHiddenElement(name, attributes, isPainted)
      const isPre = around?.isPre === true || name === "pre"
      if (DROPPED.has(name)) dropDepth += 1
      open.push({name, isHidden, isPainted, isPre})
      if (name === "script" && /ld\+json/i.test(attributes["type"] ?? "")) script = []
      if (name === "title" && dropDepth === 0 && meta.get("title") === undefined) titleWords = []
      if (name === "meta") {
        const key = (attributes["property"] ?? attributes["name"] ?? "").toLowerCase()
        if (attributes["content"] !== undefined && !meta.has(key)) meta.set(key, attributes["content"])
      }
      if (dropDepth > 0 || isHidden) return
      if (name === "h1" && meta.get("h1") === undefined) headingWords = []
      out.open(name)
    },
    text(words) {
      const around = open.at(-1)
      if (script !== null) script.push(words)
      else if (around?.name === "title" && titleWords !== null) titleWords.push(words)
      else if (dropDepth > 0 || around?.name === "head") return
      else if (around?.isHidden === true) hiddenWords.push(words)
      else {
        headingWords?.push(words)
        out.write(words, around?.isPre === true)
      }
    },
    close(name) {
      const closed = open.pop()
      if (DROPPED.has(name)) dropDepth = Math.max(0, dropDepth - 1)
      if (name === "script" && script !== null) {
        linkedData.push(script.join(""))
        script = null
      }
      if (name === "title" && titleWords !== null) {
        meta.set("title", titleWords.join(""))
        titleWords = null
      }
      if (name === "h1" && headingWords !== null) {
        meta.set("h1", headingWords.join(""))
        headingWords = null
      }
      if (closed?.isHidden === true && open.at(-1)?.isHidden !== true) {
        const words = tidy(hiddenWords.join(""))
        if (words !== "") hidden.push(words)
        hiddenWords = []
      }
      if (dropDepth === 0 && closed?.isHidden !== true) out.close(name)
    },
  })
  const named = [meta.get("h1"), meta.get("og:title"), meta.get("title")].map(words => tidy(words ?? ""))
  return {
    text: out.finish(),
    hidden,
    linkedData,
    title: named.find(words => words !== ""),
    siteName: tidy(meta.get("og:site_name") ?? "") || undefined,
  }
}

function tidy(words: string): string {
  return words.replace(/\s+/g, " ").trim()
}

/** Writes lines: spaces are run together, at most one empty line stands between two lines. */
class TextWriter {
  private readonly lines: string[] = []
  private line: string[] = []
  private endsInSpace = true
  private cells = 0
  /** A list item has begun and has said nothing yet. */
  private hasBullet = false
  /** How many list items are open: within one, paragraphs are lines. */
  private items = 0

  open(name: string): void {
    if (PARAGRAPHS.has(name)) this.breakLine(true)
    else if (LINES.has(name)) this.breakLine(false)
    else if (name === "li") {
      this.breakLine(false)
      this.hasBullet = true
      this.items += 1
    } else if ((name === "td" || name === "th") && this.cells > 0) this.put(this.endsInSpace ? "| " : " | ")
    if (name === "tr") this.cells = 0
    if (name === "td" || name === "th") this.cells += 1
  }

  close(name: string): void {
    if (PARAGRAPHS.has(name)) this.breakLine(true)
    else if ((LINES.has(name) && name !== "br") || name === "li") this.breakLine(false)
    if (name !== "li") return
    this.hasBullet = false
    this.items = Math.max(0, this.items - 1)
  }

  write(words: string, isPre: boolean): void {
    const parts = isPre ? words.split(/\r\n?|\n/) : [words]
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.breakLine(false)
      const spaced = part.replace(/[\s\u200b\ufeff\u00ad]+/g, found =>
        /^[\u200b\ufeff\u00ad]+$/.test(found) ? "" : " ",
      )
      const text = this.endsInSpace ? spaced.replace(/^ /, "") : spaced
      if (text !== "") this.put(text)
    }
  }

  finish(): string {
    this.breakLine(true)
    while (this.lines.at(-1) === "") this.lines.pop()
    return this.lines.join("\n")
  }

  private put(text: string): void {
    if (this.hasBullet) this.line.push("- ")
    this.hasBullet = false
    this.line.push(text)
    this.endsInSpace = text.endsWith(" ")
  }

  private breakLine(isParagraph: boolean): void {
    const text = this.line.join("").trim()
    if (text !== "") this.lines.push(text)
    if (isParagraph && this.items === 0 && this.lines.length > 0 && this.lines.at(-1) !== "")
      this.lines.push("")
    this.line = []
    this.endsInSpace = true
  }
}
