import type {PostingReading, RemoteKind} from "#model/decode/reading"
import {LEVEL_WORDS} from "../level-words"

const REMOTE: Readonly<Record<RemoteKind, string>> = {
  remote: "Remote",
  hybrid: "Hybrid",
  onsite: "On site",
  unstated: "Not stated",
}

/** Level, place of work and years, as the posting states them. */
export function FactsLine({reading, text}: {readonly reading: PostingReading; readonly text: string}) {
  const {level, remote, years} = reading
  const quote = years?.evidence[0]
  return (
    <dl className="facts">
      <div>
        <dt>Level</dt>
        <dd>{LEVEL_WORDS[level]}</dd>
      </div>
      <div>
        <dt>Where</dt>
        <dd>{REMOTE[remote]}</dd>
      </div>
      <div>
        <dt>Experience</dt>
        <dd title={quote === undefined ? undefined : `“${text.slice(quote.start, quote.end)}”`}>
          {yearsWords(years)}
        </dd>
      </div>
    </dl>
  )
}

function yearsWords(years: PostingReading["years"]): string {
  if (years === null) return "Not stated"
  const {least, most} = years
  if (most === null) return `${least}+ years`
  return least === most ? `${least} years` : `${least}–${most} years`
}
