import type {PostingReading, SkillFound} from "#model/decode/reading"
import {LANES, type LaneId} from "#model/lane"
import {PageLink} from "../../../app/page-link"
import {type LoadedDecoder, useDecoder} from "../../../app/use-decoder"
import {LaneMark} from "../../../ui/lane-mark"
import {Segments} from "../../../ui/segments"
import {type SkillStandings, type Standing, setStanding, useStandings} from "../skill-standing"

const NAMES: Readonly<Record<Standing, string>> = {have: "Have", learning: "Learning", lack: "Lack"}
const OPTIONS = (["have", "learning", "lack"] as const).map(value => ({value, name: NAMES[value]}))

/** The skills that the posting names, against those that the person has. */
export function SkillsSection({reading}: {readonly reading: PostingReading}) {
  const standings = useStandings()
  const {value: loaded} = useDecoder()
  const {skills} = reading
  return (
    <section className="decode-section" aria-labelledby="skills-title">
      <h2 id="skills-title">Skills it names</h2>
      {skills.length === 0 ? (
        <p className="soft">It names none of the skills that Lanewise knows.</p>
      ) : (
        <>
          <p className="soft">{standingSentence(skills, standings)}</p>
          <ul className="skill-list">
            {skills.map(skill => (
              <SkillRow
                key={skill.id}
                skill={skill}
                lane={laneOf(skill.id, reading, loaded)}
                standing={standings[skill.id] ?? null}
              />
            ))}
          </ul>
          <p className="small faint">
            Skills of your profile count as had. What you mark here stays in this browser and counts for every
            posting.
          </p>
        </>
      )}
    </section>
  )
}

function SkillRow(props: {
  readonly skill: SkillFound
  readonly lane: LaneId | null
  readonly standing: Standing | null
}) {
  const {skill, lane, standing} = props
  const mentions = skill.evidence.length
  return (
    <li className="skill-row">
      <span className="skill-name">
        {lane === null ? (
          skill.name
        ) : (
          <PageLink href={`/lanes/${lane}`} className="lane-name">
            <LaneMark lane={lane} />
            <span>{skill.name}</span>
          </PageLink>
        )}{" "}
        {mentions > 1 && <span className="faint small">{mentions} times</span>}
      </span>
      <Segments
        legend={skill.name}
        isLegendHidden
        options={OPTIONS}
        value={standing}
        onChange={next => setStanding(skill.id, next)}
      />
    </li>
  )
}

function standingSentence(skills: readonly SkillFound[], standings: SkillStandings): string {
  const of = (standing: Standing) => skills.filter(({id}) => standings[id] === standing).length
  const [have, learning, lack] = [of("have"), of("learning"), of("lack")]
  if (have + learning + lack === 0) return `It names ${skills.length}. Mark those that you have.`
  const open = skills.length - have - learning - lack
  return `Of ${skills.length} you have ${have}, learn ${learning} and lack ${lack}${open === 0 ? "" : `; ${open} not marked`}.`
}

/** The lane page that a skill is on: the posting's own lane where that asks for it, else the first that does. */
function laneOf(id: string, {lane}: PostingReading, loaded: LoadedDecoder | null): LaneId | null {
  const lanes = loaded?.skills[id]?.lanes
  if (lanes === undefined) return null
  const asking = LANES.filter(one => lanes[one] !== undefined)
  return asking.find(one => one === lane) ?? asking[0] ?? null
}
