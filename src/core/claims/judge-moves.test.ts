import {describe, expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import type {Content} from "#model/content/content"
import type {Skill} from "#model/content/skill"
import {judgeEntryBar, judgeMoveCommon, judgeTransitionLevel, judgeTransitionMonths} from "./judge-moves"
import {chanceOfMonths, plannedMove} from "./planned-move"

const content = loadContent(".")

/** The content with every skill taking so many times as long. */
function slower(factor: number): Content {
  const skills = Object.entries(content.skills).map(([id, skill]) => {
    const {value, low, high} = skill.hours
    const hours = {value: value * factor, low: low * factor, high: high * factor}
    return [id, {...skill, hours}] as const
  })
  return {...content, skills: Object.fromEntries(skills)}
}

const AI_TO_ML = {kind: "transition-months", from: "ai", to: "ml", low: 6, high: 12} as const

describe("the months of a move", () => {
  test("are those of its plan, and whether they fit depends on the pace", () => {
    const {verdict, dependsOn, figures} = judgeTransitionMonths(AI_TO_ML, content)
    const hours = plannedMove({from: "ai", to: "ml"}, content)?.hours.value ?? 0
    expect(verdict).toBe("depends")
    expect(dependsOn).toBe("the hours a week that you can learn")
    expect(figures[1]?.value).toContain(`${(hours / (4.33 * 8)).toFixed(0)} months`)
    expect(figures.some(({value}) => value.startsWith(`${Math.round(hours)} hours`))).toBe(true)
  })

  test("are contradicted once learning takes so long, or so short, that no pace brings them there", () => {
    for (const factor of [12, 0.02])
      expect(judgeTransitionMonths(AI_TO_ML, slower(factor)).verdict).toBe("contradicted")
  })

  test("have a chance that grows with the span and is nothing for a span of none", () => {
    const move = plannedMove({from: "ai", to: "ml"}, content)
    if (move === null) throw new RangeError("Needs the move from AI to ML")
    const within = (low: number, high: number) => chanceOfMonths(move, {low, high, hoursPerWeek: 8})
    expect(within(6, 6)).toBe(0)
    expect(within(6, 24)).toBeGreaterThan(within(6, 12))
    expect(within(0, 10_000)).toBe(1)
  })
})

test("the levels of a move are not identifiable while they are a guess, and the plan says what would follow", () => {
  const claim = {kind: "transition-level", from: "mlops", to: "ml", levels: 1} as const
  const {verdict, figures} = judgeTransitionLevel(claim, content)
  expect(verdict).toBe("not-identifiable")
  expect(figures.find(({label}) => label.includes("Senior"))?.value).toMatch(/^Mid-level .* 3\.3 years/)
  const move = content.transitions["mlops-to-ml"]
  if (move === undefined) throw new RangeError("Needs the move from MLOps to ML")
  const measured = {...move, confidence: "high" as const}
  const known = {...content, transitions: {...content.transitions, "mlops-to-ml": measured}}
  expect(judgeTransitionLevel(claim, known).verdict).toBe("confirmed")
  expect(judgeTransitionLevel({...claim, levels: 2}, known).verdict).toBe("contradicted")
})

describe("the bar of a lane", () => {
  const claim = {kind: "entry-bar", lane: "ai"} as const

  test("is the hours of the plans, whose ranges overlap", () => {
    const {verdict, summary} = judgeEntryBar(claim, content)
    expect(verdict).toBe("depends")
    for (const to of ["ai", "ml", "mlops"] as const) {
      const hours = plannedMove({from: "backend", to}, content)?.hours.value ?? 0
      expect(summary).toContain(`${Math.round(hours)} hours`)
    }
  })

  test("is the lowest once its skills take next to nothing, and not once they take years", () => {
    const with_ = (factor: number) => {
      const gap = content.transitions["backend-to-ai"]?.gap ?? []
      const changed = slower(factor)
      const own = gap.flatMap(id => {
        const skill = changed.skills[id]
        const alone: Skill | undefined = skill && {...skill, needs: []}
        return alone === undefined ? [] : [[id, alone] as const]
      })
      return {...content, skills: {...content.skills, ...Object.fromEntries(own)}}
    }
    expect(judgeEntryBar(claim, with_(0.01)).verdict).toBe("confirmed")
    expect(judgeEntryBar(claim, with_(20)).verdict).toBe("contradicted")
  })
})

test("that many make a move is not identifiable, however near the lane", () => {
  const claim: Parameters<typeof judgeMoveCommon>[0] = {
    kind: "move-common",
    from: "ml",
    to: "mlops",
    needs: ["Job histories"],
  }
  for (const known of [content, slower(0.01)])
    expect(judgeMoveCommon(claim, known).verdict).toBe("not-identifiable")
  const {summary, figures} = judgeMoveCommon(claim, content)
  expect(summary).toContain("Job histories")
  expect(figures.map(({label}) => label)).toEqual([
    expect.stringContaining("AI engineer"),
    expect.stringContaining("MLOps engineer"),
  ])
})
