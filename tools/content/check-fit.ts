import type {ContentProblem} from "#io/node/content/content-problem"
import type {Content} from "#model/content/content"
import type {FitBank, FitStatement} from "#model/content/fit-bank"
import type {Lab} from "#model/labs/lab"
import {LANES, type LaneId} from "#model/lane"
import {wordsOf} from "./check-copied"

export const FACETS = 8
export const LEAST_PER_LANE = 24
/** Two statements are compared only where their desirability differs by less, in sd of the bank. */
const MATCHED_WITHIN_SD = 0.3
/** How far apart the lanes may lie on average, in sd of the bank, and in words of length. */
const LANES_WITHIN_SD = 0.1
const LANES_WITHIN_WORDS = 1.5
/** Share of common words from which two statements are the same one. */
const SAME_FROM = 0.5
const LABEL = /\b(AI|ML|MLOps)\b/

type Placed = FitStatement & {readonly file: string}

function placed(bank: FitBank): Placed[] {
  return bank.facets.flatMap(({id, statements}) =>
    statements.map(one => ({...one, file: `content/fit/facets/${id}.yml`})),
  )
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function spread(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map(value => (value - middle) ** 2)))
}

/** Statements of the three lanes in equal numbers in each of the facets, and enough of them. */
function checkBalance(bank: FitBank): ContentProblem[] {
  const folder = "content/fit/facets"
  const problems = bank.facets.flatMap(({id, statements}) => {
    const counts = LANES.map(lane => statements.filter(one => one.lane === lane).length)
    if (counts.every(count => count === counts[0])) return []
    const wrong = `${LANES.map((lane, index) => `${lane} has ${counts[index]}`).join(", ")}`
    return [
      {
        file: `${folder}/${id}.yml`,
        field: "statements",
        wrong,
        fix: "Give each lane the same number of them",
      },
    ]
  })
  if (bank.facets.length !== FACETS)
    problems.push({
      file: folder,
      field: "(folder)",
      wrong: `${bank.facets.length} facets are in it`,
      fix: `Keep ${FACETS}`,
    })
  for (const lane of LANES) {
    const count = placed(bank).filter(one => one.lane === lane).length
    if (count < LEAST_PER_LANE)
      problems.push({
        file: folder,
        field: lane,
        wrong: `${count} statements are of this lane`,
        fix: `Write at least ${LEAST_PER_LANE}`,
      })
  }
  return problems
}

/** Each statement can be paired in its facet with one of each other lane that sounds about as good, and no lane sounds
 * better or longer than another. */
function checkMatching(bank: FitBank): ContentProblem[] {
  const all = placed(bank)
  const sd = spread(all.map(one => one.desirability))
  const alone = all.flatMap(one =>
    LANES.filter(lane => lane !== one.lane).flatMap(lane => {
      const partners = all.filter(
        other =>
          other.file === one.file &&
          other.lane === lane &&
          Math.abs(other.desirability - one.desirability) < MATCHED_WITHIN_SD * sd,
      )
      if (partners.length > 0) return []
      const wrong = `no statement of ${lane} sounds about as good (${one.desirability})`
      return [{file: one.file, field: one.id, wrong, fix: "Rate or word one of them anew"}]
    }),
  )
  const apart = (field: string, of: (one: Placed) => number, most: number): ContentProblem[] => {
    const means = LANES.map(lane => mean(all.filter(one => one.lane === lane).map(of)))
    if (Math.max(...means) - Math.min(...means) <= most) return []
    const wrong = `the lanes differ: ${LANES.map((lane, index) => `${lane} ${means[index]?.toFixed(2)}`).join(", ")}`
    return [{file: "content/fit/facets", field, wrong, fix: "Bring them closer together"}]
  }
  return [
    ...alone,
    ...apart("desirability", one => one.desirability, LANES_WITHIN_SD * sd),
    ...apart("text", one => wordsOf(one.text).length, LANES_WITHIN_WORDS),
  ]
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter(word => b.has(word)).length
  return common / (a.size + b.size - common)
}

/** No id and no statement is there twice, and none names a lane. */
function checkWords(bank: FitBank): ContentProblem[] {
  const all = placed(bank).map(one => ({...one, words: new Set(wordsOf(one.text))}))
  return all.flatMap((one, index) => {
    const before = all.slice(0, index)
    const twin = before.find(other => likeness(one.words, other.words) >= SAME_FROM)
    const say = (wrong: string, fix: string) => ({file: one.file, field: one.id, wrong, fix})
    return [
      ...(before.some(({id}) => id === one.id) ? [say("the id is there already", "Give it another id")] : []),
      ...(twin === undefined ? [] : [say(`it says what "${twin.id}" says`, "Write another statement")]),
      ...(LABEL.test(one.text) ? [say("it names a lane", "Name what is done, not who does it")] : []),
    ]
  })
}

function checkSources(bank: FitBank, {sources}: Content): ContentProblem[] {
  const named = [
    ["anchors", bank.anchors.source],
    ["assumptions", [...bank.assumptions.source, ...bank.assumptions.interest.source]],
  ] as const
  return named.flatMap(([name, ids]) =>
    ids
      .filter(id => sources[id] === undefined)
      .map(id => ({
        file: `content/fit/${name}.yml`,
        field: "source",
        wrong: `"${id}" is not in content/sources`,
        fix: "Correct the id or add what it names",
      })),
  )
}

/** The bank of statements that the conversation about fit asks. */
export function checkFit(content: Content): ContentProblem[] {
  const {fit} = content
  if (fit === null) return []
  return [...checkBalance(fit), ...checkMatching(fit), ...checkWords(fit), ...checkSources(fit, content)]
}

/** A taste is had in a lab of its lane, and each lane that has a lab has a taste. */
export function checkFitTastes(labs: Readonly<Record<string, Lab>>, {fit}: Content): ContentProblem[] {
  if (fit === null) return []
  const file = "content/fit/tastes.yml"
  return LANES.flatMap((lane: LaneId): ContentProblem[] => {
    const taste = fit.tastes[lane]
    if (taste === undefined) {
      if (!Object.values(labs).some(lab => lab.track === lane)) return []
      return [{file, field: lane, wrong: "the lane has labs and no taste", fix: "Name one of its labs"}]
    }
    const lab = labs[taste.lab]
    if (lab?.track !== lane) {
      const wrong = lab === undefined ? `there is no lab "${taste.lab}"` : `"${taste.lab}" is of ${lab.track}`
      return [{file, field: `${lane}.lab`, wrong, fix: "Name a lab of this lane"}]
    }
    if (lab.wrong[taste.starter] === taste.trap) return []
    const wrong = `"${taste.starter}" is no wrong solution of "${taste.lab}" that "${taste.trap}" catches`
    return [{file, field: `${lane}.starter`, wrong, fix: "Name one that lab.yml has under `wrong`"}]
  })
}
