import type {ReactNode} from "react"
import {LANE_WORDS} from "#core/decode/view/lane-words"
import {skillOverlap} from "#core/decode/view/skill-overlap"
import type {PostingReading} from "#model/decode/reading"
import {LANES} from "#model/lane"
import {chancePercent, percent} from "#model/percent"
import {LaneMark} from "../../../ui/lane-mark"
import {ScrollBox} from "../../../ui/scroll-box"
import {LEVEL_WORDS} from "../level-words"
import {PostingMark} from "../posting/posting-mark"
import {nameOf} from "./saved-list"
import type {SavedReading} from "./use-saved-readings"

const MOST_SKILLS = 14

/** Two to four kept postings side by side: mix, level, pay, flags, skills. */
export function CompareTable({compared}: {readonly compared: readonly SavedReading[]}) {
  const skills = skillOverlap(compared.map(({reading}) => reading.skills))
  const shared = skills.filter(({askedBy}) => askedBy.length > 1).length
  return (
    <section className="stack" aria-label="Side by side">
      <h3>Side by side</h3>
      <ScrollBox label="Postings side by side">
        <table className="compare">
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden">What</span>
              </th>
              {compared.map(one => (
                <th key={one.id} scope="col">
                  {nameOf(one)}
                  {one.saved.input.company !== undefined && (
                    <span className="faint small"> {one.saved.input.company}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row name="Duties" compared={compared}>
              {reading => (
                <span className="lane-name">
                  <PostingMark lane={reading.lane} />
                  <span>
                    {LANE_WORDS[reading.lane]}{" "}
                    <span className="faint">{chancePercent(reading.confidence)}</span>
                  </span>
                </span>
              )}
            </Row>
            <Row name="Mix" compared={compared}>
              {reading => <MixBar reading={reading} />}
            </Row>
            <Row name="Title" compared={compared}>
              {({titleMatchesDuties}) =>
                titleMatchesDuties ? "goes with the duties" : "differs from the duties"
              }
            </Row>
            <Row name="Level" compared={compared}>
              {({level, years}) =>
                years === null ? LEVEL_WORDS[level] : `${LEVEL_WORDS[level]}, ${years.least}+ years`
              }
            </Row>
            <Row name="Pay as stated" compared={compared}>
              {({pay}, {saved: {input}}) => {
                const first = pay?.evidence[0]
                return first === undefined ? "none" : `“${input.text.slice(first.start, first.end).trim()}”`
              }}
            </Row>
            <Row name="Flags" compared={compared}>
              {({flags}) =>
                flags.length === 0 ? (
                  "none"
                ) : (
                  <ul className="plain-list">
                    {flags.map(({id, message}) => (
                      <li key={id}>{message}</li>
                    ))}
                  </ul>
                )
              }
            </Row>
            {skills.slice(0, MOST_SKILLS).map(({id, name, askedBy}) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {compared.map((one, place) => (
                  <td key={one.id}>{askedBy.includes(place) ? "asks" : <span className="faint">–</span>}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="small faint">
        {skills.length} skills in all, {shared} of them in more than one
        {skills.length > MOST_SKILLS && `; the ${MOST_SKILLS} that most of them ask for are listed`}
      </p>
    </section>
  )
}

function Row(props: {
  readonly name: string
  readonly compared: readonly SavedReading[]
  readonly children: (reading: PostingReading, saved: SavedReading) => ReactNode
}) {
  const {name, compared, children} = props
  return (
    <tr>
      <th scope="row">{name}</th>
      {compared.map(one => (
        <td key={one.id}>{children(one.reading, one)}</td>
      ))}
    </tr>
  )
}

function MixBar({reading: {lane, mix}}: {readonly reading: PostingReading}) {
  if (lane === "none") return <span className="faint">–</span>
  return (
    <div className="mix-cell">
      <div className="mix-bar" aria-hidden="true">
        {LANES.map(one => (
          <span key={one} className={`lane-${one}`} style={{flexGrow: mix[one]}} />
        ))}
      </div>
      <span className="mix-words small">
        {LANES.map(one => (
          <span key={one} className="lane-name">
            <LaneMark lane={one} />
            {percent(mix[one])}
          </span>
        ))}
      </span>
    </div>
  )
}
