import "./markdown.css"
import {type MarkedToken, marked, type Token, type Tokens} from "marked"
import {Fragment, type ReactNode, useMemo} from "react"
import {keyed} from "../keyed"
import {ScrollBox} from "../scroll-box"

/** Text with a little Markdown, built as elements: what looks like HTML is shown as the text that it is, pictures
 * as their words, and a link that leads anywhere but to the web is no link.
 * @param props.top the level that a heading `#` gets
 * @param props.hasOwnTitle leaves the first heading away, because the page says it already */
export function Markdown(props: {
  readonly text: string
  readonly top?: number
  readonly hasOwnTitle?: boolean
  readonly renderCode?: (code: string, language: string) => ReactNode
}) {
  const {text, top = 1, hasOwnTitle = false, renderCode = (code: string) => code} = props
  const tokens = useMemo(() => marked.lexer(text), [text])
  const shown = hasOwnTitle && tokens[0]?.type === "heading" ? tokens.slice(1) : tokens
  let boxes = 0
  const nextBox = () => {
    boxes += 1
    return boxes
  }
  return <div className="markdown">{all(shown, {top, renderCode, nextBox})}</div>
}

type Setting = {
  readonly top: number
  renderCode(code: string, language: string): ReactNode
  /** Counts the boxes that scroll: each needs a name of its own. */
  nextBox(): number
}

/** Each token is known by what it is and how far from the start it stands: a text never changes its middle here. */
function all(tokens: readonly Token[] | undefined, setting: Setting): ReactNode {
  let at = 0
  return (tokens ?? []).map(token => {
    const key = `${token.type} ${at}`
    at += token.raw.length
    return <Fragment key={key}>{isKnown(token) ? one(token, setting) : token.raw}</Fragment>
  })
}

const KNOWN = new Set([
  "blockquote",
  "br",
  "checkbox",
  "code",
  "codespan",
  "def",
  "del",
  "em",
  "escape",
  "heading",
  "hr",
  "html",
  "image",
  "link",
  "list",
  "list_item",
  "paragraph",
  "space",
  "strong",
  "table",
  "text",
])

function isKnown(token: Token): token is MarkedToken {
  return KNOWN.has(token.type)
}

function one(token: MarkedToken, setting: Setting): ReactNode {
  switch (token.type) {
    case "heading":
      return heading(token, setting)
    case "paragraph":
      return <p>{all(token.tokens, setting)}</p>
    case "list":
      return list(token, setting)
    case "list_item":
      return <li>{all(token.tokens, setting)}</li>
    case "code":
      return (
        <ScrollBox label={`Code ${setting.nextBox()}`}>
          <pre>
            <code>
              {setting.renderCode(token.text.replace(/\n+$/, ""), token.lang?.split(/\s/)[0] ?? "")}
            </code>
          </pre>
        </ScrollBox>
      )
    case "table":
      return table(token, setting)
    case "blockquote":
      return <blockquote>{all(token.tokens, setting)}</blockquote>
    case "hr":
      return <hr />
    case "strong":
      return <strong>{all(token.tokens, setting)}</strong>
    case "em":
      return <em>{all(token.tokens, setting)}</em>
    case "del":
      return <del>{all(token.tokens, setting)}</del>
    case "codespan":
      return <code>{token.text}</code>
    case "br":
      return <br />
    case "link":
      return link(token, setting)
    case "text":
      return token.tokens === undefined ? plain(token.text) : all(token.tokens, setting)
    case "escape":
      return token.text
    case "image":
      return token.text
    case "html":
      return token.raw
    case "checkbox":
      return token.checked ? "☑ " : "☐ "
    case "space":
    case "def":
      return null
  }
}

function heading({depth, tokens}: Tokens.Heading, setting: Setting): ReactNode {
  const level = Math.min(6, depth - 1 + setting.top)
  const words = all(tokens, setting)
  if (level <= 2) return <h2>{words}</h2>
  if (level === 3) return <h3>{words}</h3>
  return <h4>{words}</h4>
}

function list({ordered, start, items}: Tokens.List, setting: Setting): ReactNode {
  const rows = all(items, setting)
  if (!ordered) return <ul>{rows}</ul>
  return <ol start={start === "" ? 1 : start}>{rows}</ol>
}

function table({header, rows}: Tokens.Table, setting: Setting): ReactNode {
  const sideOf = ({align}: Tokens.TableCell) => (align === "right" ? undefined : "says")
  return (
    <ScrollBox label={`Table ${setting.nextBox()}`}>
      <table>
        <thead>
          <tr>
            {keyed(header, ({text}) => text).map(({key, item}) => (
              <th key={key} scope="col" className={sideOf(item)}>
                {all(item.tokens, setting)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows, row => row.map(({text}) => text).join(" ")).map(({key, item: row}) => (
            <tr key={key}>
              {keyed(row, ({text}) => text).map(({key: place, item}) => (
                <td key={place} className={sideOf(item)}>
                  {all(item.tokens, setting)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function link({href, tokens}: Tokens.Link, setting: Setting): ReactNode {
  const words = all(tokens, setting)
  if (!/^https?:\/\//i.test(href)) return words
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  )
}

const ENTITIES: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0"}

/** The space between a number and its unit, which must not be where a line ends. */
const BEFORE_UNIT = /(?<=\d) (?=(?:%|ms|s|min|h|[kKMGT]B|USD)(?!\w))/g

/** Markdown leaves entities as they are written. */
function plain(text: string): string {
  return text
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(BEFORE_UNIT, "\u00a0")
}
