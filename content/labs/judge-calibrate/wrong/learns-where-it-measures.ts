/** Measures the judges on the labels that the weights were chosen on: they look better than they are. */
type Answer = {scores: [number, number][]; words: number; author: number}
type Label = Answer & {humans: [number, number]}
type Choice = {verdicts: number[]; humans: number[]; rate: number; lo: number; hi: number}

const JUDGES = [0, 1, 2]
const lengthOf = (answer: Answer) => (answer.words - 180) / 40
const at = (list: number[], place: number) => list[place] ?? 0

/** The solution x of a x = b for a small positive definite a. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length
  const a = matrix.map(row => [...row])
  const x = [...right]
  for (let i = 0; i < n; i++)
    for (let k = i + 1; k < n; k++) {
      const part = at(a[k] ?? [], i) / at(a[i] ?? [], i)
      const row = a[k] ?? []
      for (let j = i; j < n; j++) row[j] = at(row, j) - part * at(a[i] ?? [], j)
      x[k] = at(x, k) - part * at(x, i)
    }
  for (let i = n - 1; i >= 0; i--) {
    let rest = at(x, i)
    for (let j = i + 1; j < n; j++) rest -= at(a[i] ?? [], j) * at(x, j)
    x[i] = rest / at(a[i] ?? [], i)
  }
  return x
}

/** What length and family do to one judge: a line through all labelled answers, beside what the people say. */
function fitBias(labels: Label[], judge: number) {
  const xx = [0, 1, 2, 3].map(i => [0, 1, 2, 3].map((j): number => (i === j ? 0.01 : 0)))
  const xy = [0, 0, 0, 0]
  let yy = 0
  for (const label of labels) {
    const said = (label.humans[0] + label.humans[1]) / 2
    const x = [1, said, lengthOf(label), label.author === judge ? 1 : 0]
    const y = scoreOf(label, judge)
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < 4; j++) (xx[i] ?? [])[j] = at(xx[i] ?? [], j) + at(x, i) * at(x, j)
      xy[i] = at(xy, i) + at(x, i) * y
    }
    yy += y * y
  }
  const beta = solve(xx, xy)
  let left = yy
  for (let i = 0; i < 4; i++) left -= at(beta, i) * at(xy, i)
  return {words: at(beta, 2), own: at(beta, 3), variance: left / labels.length}
}

/** Both orders, so that being shown first does not count. */
function scoreOf(answer: Answer, judge: number): number {
  const pair = answer.scores[judge] ?? [50, 50]
  return ((pair[0] + pair[1]) / 2 - 50) / 10
}

function mean(list: number[]): number {
  let total = 0
  for (const one of list) total += one
  return total / list.length
}

export function choose(labels: Label[], answers: Answer[], budget: number): Choice {
  // people err alike, so their disagreement tells how often: 2 e (1 - e)
  const disagree = mean(labels.map(l => (l.humans[0] === l.humans[1] ? 0 : 1)))
  const error = Math.min(0.45, (1 - Math.sqrt(Math.max(0, 1 - 2 * disagree))) / 2)
  // right on average: 1 for good ones and 0 for bad ones
  const truth = labels.map(l => ((l.humans[0] + l.humans[1]) / 2 - error) / (1 - 2 * error))
  const bias = JUDGES.map(judge => fitBias(labels, judge))
  const fair = (answer: Answer) =>
    JUDGES.map(
      judge =>
        scoreOf(answer, judge) -
        (bias[judge]?.words ?? 0) * lengthOf(answer) -
        (answer.author === judge ? (bias[judge]?.own ?? 0) : 0),
    )
  const known = labels.map(fair)
  const fresh = answers.map(fair)

  // each half of the labels is measured with weights of its own
  const scale = answers.map(() => 0)
  const used = [0, 0, 0]
  let luck = 0
  let within = 0
  for (const fold of [0, 1]) {
    const weights = weigh(known, truth, fold)
    const value = (scores: number[]) => {
      let sum = 0
      for (const judge of JUDGES) sum += at(weights, judge) * at(scores, judge)
      return sum
    }
    const rows = known
      .map((scores, i) => ({g: value(scores), t: at(truth, i)}))
      .filter((_, i) => i % 2 === fold)
    const {good, bad, goods, bads} = levels(rows)
    const gap = good - bad
    for (const [i, scores] of fresh.entries()) scale[i] = at(scale, i) + (value(scores) - bad) / gap / 2
    for (const judge of JUDGES) used[judge] = at(used, judge) + at(weights, judge) / gap / 2
    const rate = mean(fresh.map(scores => (value(scores) - bad) / gap))
    for (const {g, t} of rows) {
      const push = (rate * t * (g - good)) / goods + ((1 - rate) * (1 - t) * (g - bad)) / bads
      luck += (push / gap / 2) * (push / gap / 2)
      within += (t * (g - good) * (g - good) + (1 - t) * (g - bad) * (g - bad)) / gap / gap
    }
  }
  const rate = mean(scale)
  within = Math.max(0.01, within / labels.length)

  // the new answers are a sample, and what was taken off for length and family is known only so well
  let variance = luck
  for (const one of scale) variance += ((one - rate) * (one - rate)) / answers.length / answers.length
  const longer = mean(answers.map(lengthOf)) - mean(labels.map(lengthOf))
  variance += (longer * longer * within) / labels.length
  for (const judge of JUDGES) {
    const own = mean(labels.map(l => (l.author === judge ? 1 : 0)))
    const more = (mean(answers.map(a => (a.author === judge ? 1 : 0))) - own) * at(used, judge)
    variance += (more * more * (bias[judge]?.variance ?? 0)) / (labels.length * own * (1 - own) + 1)
  }
  const half = 1.96 * Math.sqrt(variance)
  const inside = Math.min(1, Math.max(0, rate))
  const lo = Math.min(inside, Math.max(0, rate - half))
  const hi = Math.max(inside, Math.min(1, rate + half))

  // the rate of today decides where doubt ends
  const prior = Math.min(0.98, Math.max(0.02, rate))
  const cut = 0.5 - within * Math.log(prior / (1 - prior))
  const doubtful = scale
    .map((_, i) => i)
    .sort((a, b) => Math.abs(at(scale, a) - cut) - Math.abs(at(scale, b) - cut))
  return {
    verdicts: scale.map(one => (one > cut ? 1 : 0)),
    humans: doubtful.slice(0, budget),
    rate: inside,
    lo,
    hi,
  }
}

/** The mean of good and of bad ones, and how many of each there are. */
function levels(rows: {g: number; t: number}[]) {
  let goods = 0
  let bads = 0
  let good = 0
  let bad = 0
  for (const {g, t} of rows) {
    goods += t
    bads += 1 - t
    good += t * g
    bad += (1 - t) * g
  }
  // few labels may hold none of one kind
  goods = Math.max(1, goods)
  bads = Math.max(1, bads)
  return {good: good / goods, bad: bad / bads, goods, bads}
}

/** How much each judge counts: apart where good and bad ones lie, against how judges err together. */
function weigh(known: number[][], truth: number[], half: number): number[] {
  const rows = known.map((scores, i) => ({scores, t: at(truth, i)})).filter((_, i) => i % 2 === half)
  const apart = JUDGES.map(judge => levels(rows.map(({scores, t}) => ({g: at(scores, judge), t}))))
  const spread = JUDGES.map(i => JUDGES.map(j => (i === j ? 0.1 * rows.length : 0)))
  for (const {scores, t} of rows)
    for (const i of JUDGES)
      for (const j of JUDGES) {
        const goods = (at(scores, i) - (apart[i]?.good ?? 0)) * (at(scores, j) - (apart[j]?.good ?? 0))
        const bads = (at(scores, i) - (apart[i]?.bad ?? 0)) * (at(scores, j) - (apart[j]?.bad ?? 0))
        ;(spread[i] ?? [])[j] = at(spread[i] ?? [], j) + t * goods + (1 - t) * bads
      }
  return solve(
    spread,
    apart.map(({good, bad}) => (good - bad) * rows.length),
  )
}
