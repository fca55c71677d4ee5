import type {LaneMove} from "#core/career/view/lane-moves"
import type {Source} from "#model/content/source"
import {LANES, ROLE_NAMES, type RoleId} from "#model/lane"
import {count, monthsInWords} from "../../ui/format"
import {LaneMark} from "../../ui/lane-mark"
import {ScrollBox} from "../../ui/scroll-box"

/** Moves with what they cost: hours, months at the person's pace, levels. */
export function MovesTable(props: {
  readonly label: string
  readonly moves: readonly LaneMove[]
  readonly sources: Readonly<Record<string, Source>>
  readonly highlight?: RoleId
}) {
  const {label, moves, sources, highlight} = props
  return (
    <div className="figure">
      <ScrollBox label={label}>
        <table className="moves">
          <thead>
            <tr>
              <th scope="col">Move</th>
              <th scope="col">Hours to learn</th>
              <th scope="col">Takes you</th>
              <th scope="col">Levels lost</th>
              <th scope="col">How sure</th>
            </tr>
          </thead>
          <tbody>
            {moves.map(
              ({
                transition: {id, from, to, hours, level_reset: levels, confidence, evidence, source},
                months,
              }) => (
                <tr key={id} className={from === highlight ? "yours" : undefined}>
                  <th scope="row">
                    <RoleName role={from} /> <span className="faint">to</span> <RoleName role={to} />
                    {from === highlight && <span className="chip">you</span>}
                  </th>
                  <td>
                    {count(hours.value)}{" "}
                    <span className="faint small">
                      {count(hours.low)}–{count(hours.high)}
                    </span>
                  </td>
                  <td>
                    {monthsInWords(months.value)}{" "}
                    <span className="faint small">
                      {monthsInWords(months.low)} to {monthsInWords(months.high)}
                    </span>
                  </td>
                  <td>
                    {levels.value}{" "}
                    <span className="faint small">
                      {levels.low === levels.high ? "" : `${levels.low}–${levels.high}`}
                    </span>
                  </td>
                  <td>
                    <span
                      className={confidence === "guess" ? "guess" : undefined}
                      title={`${evidence} (${source.map(one => sources[one]?.title ?? one).join("; ")})`}
                    >
                      {confidence}
                    </span>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </ScrollBox>
      <p className="figure-foot">
        Hours with the range that most likely holds them · {sourcesOf(moves, sources)} · a dotted line marks a
        guess
      </p>
    </div>
  )
}

function RoleName({role}: {readonly role: RoleId}) {
  const lane = LANES.find(one => one === role)
  return (
    <span className="lane-name">
      {lane !== undefined && <LaneMark lane={lane} />}
      {ROLE_NAMES[role]}
    </span>
  )
}

function sourcesOf(moves: readonly LaneMove[], sources: Readonly<Record<string, Source>>): string {
  const ids = new Set(moves.flatMap(({transition}) => transition.source))
  return [...ids].map(id => sources[id]?.by ?? id).join("; ")
}
