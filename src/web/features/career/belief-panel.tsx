import {useEffect, useMemo, useRef} from "react"
import {beliefsFor} from "#core/career/beliefs"
import type {Content, GroupedBelief} from "#model/content/content"
import {beliefAnswered, useAskedBelief} from "../../app/belief-request"
import {changeScenario, useScenario} from "../../app/scenario-store"
import {BeliefSlider} from "./belief-slider"

/** Every belief that bears on this person as a slider, by group. */
export function BeliefPanel({content}: {readonly content: Content}) {
  const {profile, preset, beliefs: moved} = useScenario()
  const asked = useAskedBelief()
  const panel = useRef<HTMLDivElement>(null)
  const beliefs = useMemo(() => {
    const known = content.presets[preset]
    return known === undefined ? [] : beliefsFor(profile, known, content)
  }, [content, preset, profile])
  const groups = useMemo(() => byGroup(beliefs), [beliefs])
  const movedCount = Object.keys(moved).length

  useEffect(() => {
    if (asked === null) return
    const slider = panel.current?.querySelector<HTMLElement>(`[data-belief="${asked}"]`)
    const group = slider?.closest("details")
    if (group) group.open = true
    slider?.scrollIntoView({block: "center"})
    slider?.focus({preventScroll: true})
    beliefAnswered()
  }, [asked])

  return (
    <div className="beliefs" ref={panel}>
      <div className="beliefs-head">
        <h2>What you believe</h2>
        {movedCount > 0 && (
          <button type="button" className="link-button" onClick={() => changeScenario({beliefs: {}})}>
            Reset {movedCount === 1 ? "the one moved" : `all ${movedCount} moved`}
          </button>
        )}
      </div>
      <p className="small soft">
        A <span className="guess">dotted line</span> marks a guess: nobody has measured it. The grey stretch
        of a slider is where the value most likely lies.
      </p>
      {groups.map(([group, members], index) => (
        <details key={group} className="belief-group" open={index === 0}>
          <summary>
            <span>{group}</span>
            <span className="faint small">{movedIn(members, moved)}</span>
          </summary>
          {members.map(belief => (
            <BeliefSlider
              key={belief.id}
              belief={belief}
              moved={moved[belief.id]}
              sources={content.sources}
              why={content.presets[preset]?.beliefs[belief.id]?.why}
            />
          ))}
        </details>
      ))}
    </div>
  )
}

/** What people argue about comes first, what they seldom touch last. */
const ORDER = ["What you want", "Leaving the lane", "Promotion", "Your move", "Pay", "Lay-offs and markets"]

function byGroup(
  beliefs: readonly GroupedBelief[],
): readonly (readonly [string, readonly GroupedBelief[]])[] {
  const groups = new Map<string, GroupedBelief[]>()
  for (const belief of beliefs) groups.set(belief.group, [...(groups.get(belief.group) ?? []), belief])
  const rank = (group: string) => (ORDER.includes(group) ? ORDER.indexOf(group) : ORDER.length)
  return [...groups].sort(([a], [b]) => rank(a) - rank(b))
}

function movedIn(members: readonly GroupedBelief[], moved: Readonly<Record<string, number>>): string {
  const count = members.filter(({id}) => moved[id] !== undefined).length
  return count === 0 ? String(members.length) : `${count} of ${members.length} moved`
}
