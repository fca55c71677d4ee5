import type {FitAnswer, Rating} from "#model/fit/answers"

function pair(first: string, second: string, answer: Rating): FitAnswer {
  return {kind: "pair", first, second, answer}
}

/** Answers that nobody gave, for the example: somebody who leans towards one lane without being decided. */
export const EXAMPLE_ANSWERS: readonly FitAnswer[] = [
  {kind: "question", question: "unasked-reading", choice: "mlops"},
  {kind: "question", question: "good-week", choice: "ai"},
  {kind: "question", question: "favourite-project", choice: "mlops"},
  pair("idle-while-jobs-wait", "reads-conversations", 2),
  pair("known-on-thursday", "flat-for-a-month", 4),
  pair("talked-into-silliness", "upgrade-took-it-down", 2),
  pair("forty-teams-release", "two-points-with-ablations", 1),
  pair("days-on-a-join", "prunes-alerts", 5),
  pair("six-with-slow-jobs", "watches-two-customers", 4),
  pair("outage-by-the-minute", "proof-in-appendix", 2),
  pair("screenshot-from-customer", "latency-at-three", 4),
  pair("reads-conversations", "idle-while-jobs-wait", 4),
  {kind: "anchor", lane: "ai", rating: 4},
  {kind: "anchor", lane: "ml", rating: 2},
  {kind: "anchor", lane: "mlops", rating: 4},
]
