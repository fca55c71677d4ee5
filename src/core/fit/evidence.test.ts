import {describe, expect, test} from "vitest"
import {type FitEvidence, fitEvidenceSchema} from "#model/fit/answers"
import {BANK, CONTENT} from "../../../test/vectors/fit-instrument"
import {type EvidenceKind, readEvidence} from "./evidence"

const {assumptions} = BANK
const {evidence: weights} = assumptions

function read(given: Parameters<typeof fitEvidenceSchema.parse>[0], kinds?: readonly EvidenceKind[]) {
  const evidence: FitEvidence = fitEvidenceSchema.parse(given)
  return readEvidence(evidence, {
    skills: CONTENT.skills,
    assumptions,
    ...(kinds === undefined ? {} : {kinds}),
  })
}

test("no evidence says nothing", () => {
  expect(read({})).toEqual({pieces: [], nats: {ai: 0, ml: 0, mlops: 0}, isCapped: false})
})

describe("skills", () => {
  test("count by how they are known, if one lane alone asks for them", () => {
    const {nats} = read({skills: [{id: "linear-algebra", state: "proven"}]})
    expect(nats).toEqual({ai: 0, ml: weights.skill.proven, mlops: 0})
    expect(read({skills: [{id: "linear-algebra", state: "claimed"}]}).nats.ml).toBe(weights.skill.claimed)
    expect(read({skills: [{id: "python", state: "proven"}]}).pieces).toEqual([])
  })
  test("that nobody knows of are passed over", () => {
    expect(read({skills: [{id: "lost-skill", state: "proven"}]}).pieces).toEqual([])
  })
  test("count for no more than their cap, however many", () => {
    const own = Object.values(CONTENT.skills).filter(
      ({lanes}) => lanes.mlops !== undefined && Object.keys(lanes).length === 1,
    )
    expect(own.length).toBeGreaterThan(4)
    const {nats} = read({skills: own.map(({id}) => ({id, state: "proven"}))})
    expect(nats.mlops).toBe(weights.skill.most)
  })
})

test("a lab counts once it is passed, once however often, and more than any other kind", () => {
  const run = {lab: "calibrate", lane: "ml", passed: true}
  expect(read({labs: [run, run, {...run, lab: "other", passed: false}]}).nats.ml).toBe(weights.lab.each)
  expect(weights.lab.each).toBeGreaterThan(weights.skill.proven)
  expect(weights.lab.most).toBeGreaterThan(Math.max(weights.practice.most, weights.posting.most))
})

test("practice below the middle speaks against its lane", () => {
  const {nats} = read({practice: [{lane: "ai", sd: -1}]})
  expect(nats.ml).toBeCloseTo(weights.practice.per_sd, 12)
  expect(nats.ai).toBe(0)
})

test("a taste whose aim was reached counts for what was done, once a lane, and not beside its passed lab", () => {
  const reached = {lane: "mlops", lab: "spot-deadline", reached: true}
  const {nats} = read({tastes: [reached, reached]})
  expect(nats.mlops).toBeCloseTo(weights.taste.reached, 12)
  expect(read({tastes: [{...reached, reached: false}]}).pieces).toEqual([])
  const lab = {lab: "spot-deadline", lane: "mlops", passed: true}
  expect(read({tastes: [reached], labs: [lab]})).toEqual(read({labs: [lab]}))
})

describe("tastes", () => {
  test("of one lane alone say nothing: there is nothing to hold them against", () => {
    expect(read({trials: [{lane: "ai", liking: 5}]}).pieces).toEqual([])
  })
  test("count by their difference from the mean, so that who likes everything favours nothing", () => {
    const all = (liking: number) => [
      {lane: "ai", liking},
      {lane: "ml", liking},
    ]
    expect(read({trials: all(5)}).nats).toEqual({ai: 0, ml: 0, mlops: 0})
    const two = read({
      trials: [
        {lane: "ai", liking: 5},
        {lane: "ml", liking: 3},
      ],
    })
    expect(two.nats.ai - two.nats.ml).toBeCloseTo(2 * weights.trial.per_point, 12)
  })
  test("count as they were rated last", () => {
    const trials = [
      {lane: "ai", liking: 1},
      {lane: "ml", liking: 3},
      {lane: "ai", liking: 3},
    ]
    expect(read({trials}).nats).toEqual({ai: 0, ml: 0, mlops: 0})
  })
})

test("all evidence together counts for no more than its cap, and says when it would have", () => {
  const much = {
    labs: [1, 2, 3, 4].map(index => ({lab: `lab-${index}`, lane: "mlops", passed: true})),
    practice: [{lane: "mlops", sd: 3}],
    postings: {mlops: 9},
  }
  const {nats, isCapped} = read(much)
  expect(isCapped).toBe(true)
  expect(nats.mlops - Math.min(nats.ai, nats.ml)).toBeCloseTo(weights.most, 12)
})

test("kinds can be left out", () => {
  const given = {labs: [{lab: "calibrate", lane: "ml", passed: true}], postings: {ai: 2}}
  expect(read(given, ["postings"]).pieces.map(({kind}) => kind)).toEqual(["postings"])
})
