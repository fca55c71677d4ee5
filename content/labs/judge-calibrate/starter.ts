/** An answer of the assistant: for each of three judges the scores of two calls (shown first, shown second). */
type Answer = {scores: [number, number][]; words: number; author: number}
type Label = Answer & {humans: [number, number]}
type Choice = {verdicts: number[]; humans: number[]; rate: number; lo: number; hi: number}

/** Takes the judge that agrees most often with the first person, and believes every word it says. */
export function choose(labels: Label[], answers: Answer[], budget: number): Choice {
  const passes = (answer: Answer, judge: number) => ((answer.scores[judge]?.[0] ?? 0) >= 50 ? 1 : 0)
  let best = 0
  let most = -1
  for (let judge = 0; judge < 3; judge++) {
    let same = 0
    for (const label of labels) if (passes(label, judge) === label.humans[0]) same++
    if (same > most) {
      most = same
      best = judge
    }
  }
  const verdicts = answers.map(answer => passes(answer, best))
  let passed = 0
  for (const verdict of verdicts) passed += verdict
  const rate = passed / answers.length
  const half = 1.96 * Math.sqrt((rate * (1 - rate)) / answers.length)
  return {verdicts, humans: [], rate, lo: rate - half, hi: rate + half}
}
