import type {Skill} from "#model/content/skill"
import {LANES} from "#model/lane"
import {LANE_SHORT, LaneMark} from "../../../ui/lane-mark"

/** The lanes that ask for a skill, as their marks. */
export function SkillLanes({skill}: {readonly skill: Skill | undefined}) {
  const lanes = LANES.filter(lane => skill?.lanes[lane] !== undefined)
  return (
    <span className="skill-lanes">
      {lanes.map(lane => (
        <span key={lane} title={`${LANE_SHORT[lane]} asks for it`}>
          <LaneMark lane={lane} />
          <span className="hidden">{LANE_SHORT[lane]}</span>
        </span>
      ))}
    </span>
  )
}
