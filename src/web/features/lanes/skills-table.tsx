import type {Content} from "#model/content/content"
import {LANES} from "#model/lane"
import {count} from "../../ui/format"
import {LANE_SHORT, LaneMark} from "../../ui/lane-mark"
import {ScrollBox} from "../../ui/scroll-box"

/** Skills with the hours that they ask of a mid-level backend engineer who lacks them. */
export function SkillsTable(props: {
  readonly label: string
  readonly ids: readonly string[]
  readonly content: Content
}) {
  const {label, ids, content} = props
  const skills = ids.flatMap(id => content.skills[id] ?? [])
  const sources = new Set(skills.flatMap(skill => skill.source))
  return (
    <div className="figure">
      <ScrollBox label={label}>
        <table className="skills">
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">Hours</th>
              <th scope="col">Most likely</th>
              <th scope="col" className="says">
                Needs first
              </th>
              <th scope="col" className="says">
                Lanes that ask for it
              </th>
            </tr>
          </thead>
          <tbody>
            {skills.map(({id, name, needs, lanes, hours, hours_basis: basis, confidence}) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <span className={confidence === "guess" ? "guess" : undefined} title={basis}>
                    {count(hours.value)}
                  </span>
                </td>
                <td className="faint">
                  {count(hours.low)}–{count(hours.high)}
                </td>
                <td className="says soft">
                  {needs.map(need => content.skills[need]?.name ?? need).join(", ") || "–"}
                </td>
                <td className="says">
                  <span className="skill-lanes">
                    {LANES.filter(lane => lanes[lane] !== undefined).map(lane => (
                      <span key={lane} className="lane-name">
                        <LaneMark lane={lane} />
                        <span>
                          {LANE_SHORT[lane]} <span className="faint">{lanes[lane]}</span>
                        </span>
                      </span>
                    ))}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="figure-foot">
        {skills.length} skills · hours for a mid-level backend engineer who lacks the skill ·{" "}
        {[...sources].map(id => content.sources[id]?.title ?? id).join("; ")} · a dotted line marks a guess
      </p>
    </div>
  )
}
