import type {PostingReading, Span} from "#model/decode/reading"
import {goToFlag} from "../posting/go-to"

/** What a reader should not overlook, each with the words that it rests on. */
export function FlagsSection(props: {
  readonly reading: PostingReading
  readonly text: string
  readonly hidden: readonly string[]
}) {
  const {reading, text, hidden} = props
  const {flags} = reading
  const isClear = flags.length === 0 && hidden.length === 0
  return (
    <section className="decode-section" aria-labelledby="flags-title">
      <h2 id="flags-title">Flags</h2>
      {isClear && <p className="soft">Nothing in it stands out. Silence is not consent: ask below.</p>}
      <ol className="flags">
        {flags.map(({id, message, evidence}, index) => (
          <li key={`${id} ${evidence[0]?.start ?? ""}`} id={`flag-${index}`}>
            <span className="flag-mark" aria-hidden="true">
              ⚑{index + 1}
            </span>
            <div>
              <p>{message}.</p>
              {quotes(evidence, text).map(quote => (
                <blockquote key={quote} className="quote">
                  “{quote}”
                </blockquote>
              ))}
              {evidence.length > 0 && (
                <button type="button" className="link-button small no-print" onClick={() => goToFlag(index)}>
                  Show it in the text
                </button>
              )}
            </div>
          </li>
        ))}
        {hidden.length > 0 && (
          <li>
            <span className="flag-mark" aria-hidden="true">
              ⚑
            </span>
            <div>
              <p>
                The page holds text that its readers do not see. It was left out of the reading, and nothing
                in it was followed.
              </p>
              {hidden.slice(0, 3).map(words => (
                <blockquote key={words} className="quote">
                  “{words.slice(0, 240)}”
                </blockquote>
              ))}
            </div>
          </li>
        )}
      </ol>
    </section>
  )
}

const MOST_QUOTES = 2
const LONGEST = 220

function quotes(evidence: readonly Span[], text: string): string[] {
  const found = evidence.map(({start, end}) => {
    const words = text.slice(start, end).trim()
    return words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words
  })
  return [...new Set(found)].slice(0, MOST_QUOTES)
}
