import {useEffect, useRef} from "react"
import {certaintyDetail} from "#core/decode/view/calibration"
import {postingHeadline} from "#core/decode/view/posting-headline"
import {titleVerdict} from "#core/decode/view/title-verdict"
import type {PostingReading} from "#model/decode/reading"
import {useDecoder} from "../../../app/use-decoder"
import {PostingMark} from "../posting/posting-mark"

/** The answer in a sentence with its certainty, then title against duties in another. */
export function DecodeHeadline(props: {
  readonly reading: PostingReading
  readonly title: string
  readonly arrivals: number
}) {
  const {reading, title, arrivals} = props
  const {value: loaded} = useDecoder()
  const heading = useRef<HTMLParagraphElement>(null)
  const {sentence} = postingHeadline(reading, title)
  const verdict = titleVerdict(reading, title)
  useEffect(() => {
    // the field that the posting came in by is closed now
    if (arrivals > 0) heading.current?.focus({preventScroll: true})
  }, [arrivals])
  return (
    <div className="decode-headline">
      <p className="headline" ref={heading} tabIndex={-1} aria-live="polite">
        <span className="headline-mark">
          <PostingMark lane={reading.lane} />
        </span>
        {sentence}
      </p>
      <p className={`headline-detail verdict-${verdict.kind}`}>{verdict.sentence}</p>
      {loaded !== null && (
        <p className="small faint">{certaintyDetail(reading.confidence, loaded.decoder.lanes.model)}.</p>
      )}
    </div>
  )
}
