import {Parser} from "htmlparser2"

const BLOCKS = new Set(
  "p div h1 h2 h3 h4 h5 h6 section article table tr ul ol blockquote hr dl dt dd".split(" "),
)
const LEFT_OUT = new Set(
  "script style head title iframe object embed noscript template svg math audio video".split(" "),
)
const MARKS: Readonly<Record<string, string>> = {b: "**", strong: "**", i: "*", em: "*", code: "`"}

/** A card's HTML as Markdown. Nothing of it is ever shown as markup: scripts, styles and frames are left out with all that
 * is in them, pictures and sounds become their names, other tags fall away. */
export function htmlToMarkdown(html: string): string {
  const out: string[] = []
  let hidden = 0
  let inPre = 0
  let link: string | null = null
  const write = (text: string) => void (hidden === 0 && out.push(text))
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (LEFT_OUT.has(name)) hidden += 1
        if (name === "br") write("\n")
        else if (name === "li") write("\n- ")
        else if (name === "td" || name === "th") write(" ")
        else if (name === "img") write(`[picture: ${pictureName(attributes)}]`)
        else if (name === "pre") {
          inPre += 1
          write("\n\n```\n")
        } else if (name === "a") {
          link = /^https?:\/\//i.test(attributes["href"] ?? "") ? (attributes["href"] ?? null) : null
          if (link !== null) write("[")
        } else if (MARKS[name] !== undefined && inPre === 0) write(MARKS[name])
        else if (BLOCKS.has(name)) write("\n\n")
      },
      ontext(text) {
        // a space that does not break is kept until the end
        write(inPre > 0 ? text : text.replace(/[ \t\n\r\f]+/g, " "))
      },
      onclosetag(name) {
        if (LEFT_OUT.has(name)) hidden = Math.max(0, hidden - 1)
        else if (name === "pre") {
          inPre = Math.max(0, inPre - 1)
          write("\n```\n\n")
        } else if (name === "a") {
          if (link !== null) write(`](${link})`)
          link = null
        } else if (MARKS[name] !== undefined && inPre === 0) write(MARKS[name])
        else if (BLOCKS.has(name)) write("\n\n")
      },
    },
    {decodeEntities: true},
  )
  parser.end(html)
  return out
    .join("")
    .replace(/\[sound:([^\]]*)\]/g, "[sound: $1]")
    .split(/(```[\s\S]*?```)/)
    .map((part, at) => (at % 2 === 1 ? part : tidy(part)))
    .join("")
    .trim()
    .replaceAll("\u00a0", " ")
}

/** Without spaces at the ends of lines and rows of empty lines; code is left as it is. */
function tidy(text: string): string {
  return text
    .replace(/ {2,}/g, " ")
    .replace(/ +\n/g, "\n")
    .replace(/\n +(?!- )/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
}

function pictureName({alt, src}: Readonly<Record<string, string>>): string {
  return (alt || src || "without a name").slice(0, 120)
}

const ESCAPES: Readonly<Record<string, string>> = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

/** Markdown as the HTML of a field: the text as it is, its lines kept. */
export function markdownToHtml(markdown: string): string {
  return markdown
    .replace(/[&<>]/g, sign => ESCAPES[sign] ?? sign)
    .replace(/(^|\n| ) /g, (_, before: string) => `${before}&nbsp;`)
    .replace(/&nbsp; /g, "&nbsp;&nbsp;")
    .replaceAll("\n", "<br>")
}
