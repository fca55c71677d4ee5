import fc from "fast-check"
import {expect, test} from "vitest"
import {costWithForesight} from "./foresight"
import {leastCost, marketMetrics} from "./market-metrics"
import {marketParametersSchema} from "./parameters"
import {openJobs, playMarket} from "./play-market"
import {type Machine, SpotJob} from "./spot-job"
import {drawSpells} from "./spot-spells"

const PLAIN = {
  jobs: 1,
  work_min: 60,
  deadline_min: 120,
  change_over_min: 12,
  checkpoint_min: 18,
  ask_every_min: 6,
  spot_price: 0.5,
  zones: [{there_min: 60, away_min: 60}],
}

/** Spells as a text: `s` where there is a spot machine, one letter a step of 6 minutes. */
function job(spells: string, change: object = {}): SpotJob {
  return new SpotJob(
    marketParametersSchema.parse({...PLAIN, ...change}),
    [...spells.padEnd(20, ".")].map(letter => letter === "s"),
    true,
  )
}

function run(one: SpotJob, policy: (job: SpotJob) => Machine): SpotJob {
  while (one.advance()) one.decide(policy(one))
  return one
}

const spotOrIdle = (one: SpotJob): Machine => (one.isThere ? "spot" : "idle")

test("SpotJob pays for the change-over and for the work", () => {
  expect(run(job(""), () => "od")).toMatchObject({cost: 2 + 10, step: 12, changeOvers: 1, isLate: false})
  expect(run(job("s".repeat(20)), spotOrIdle).cost).toBe(12 * 0.5)
})

test("SpotJob loses what was not saved when its machine is taken away", () => {
  // two steps of starting, four of work of which three are saved
  const one = job("ssssss..")
  while (one.step < 6 && one.advance()) one.decide(spotOrIdle(one))
  expect(one.advance()).toBe(true)
  expect(one).toMatchObject({on: "idle", done: 3, saved: 3, lost: 1, timesGone: 1})
})

test("SpotJob saves when it leaves of its own will", () => {
  const one = job("s".repeat(20))
  while (one.step < 5 && one.advance()) one.decide("spot")
  one.advance()
  one.decide("idle")
  expect(one).toMatchObject({done: 4, saved: 4})
})

test("SpotJob is asked when spot machines come or go, and after the set time", () => {
  const one = job("ss....s", {ask_every_min: 30, work_min: 6})
  const asked: number[] = []
  run(one, ({step}) => {
    asked.push(step)
    return "idle"
  })
  expect(asked.slice(0, 5)).toEqual([0, 2, 5, 6, 7])
})

test("SpotJob that is late has saved nothing", () => {
  const one = run(job("s".repeat(20), {deadline_min: 60}), spotOrIdle)
  expect(one).toMatchObject({isLate: true, done: 10})
  expect(one.cost).toBeGreaterThanOrEqual(one.work)
  expect(marketMetrics([one])).toMatchObject({late: 1, saved: 0})
})

test("SpotJob refuses a spot machine where there is none", () => {
  const one = job("")
  one.advance()
  expect(() => one.decide("spot")).toThrow('"spot" at minute 0, where there is no spot machine')
})

test("slack is what may be wasted before even a sure machine is too late", () => {
  const one = job("")
  while (one.advance() && one.slack > 0) one.decide("idle")
  one.decide("od")
  run(one, () => "od")
  expect(one).toMatchObject({step: one.deadline, isLate: false})
})

test("costWithForesight() is a bound for every policy, and never below the cost without change-overs", () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 400}),
      fc.array(fc.constantFrom("spot", "od", "idle"), {minLength: 1}),
      (seed, wishes) => {
        const parameters = marketParametersSchema.parse({...PLAIN, jobs: 3})
        for (const one of openJobs({parameters, seed})) {
          const bound = costWithForesight(one)
          let at = 0
          run(one, ({isThere, slack}) => {
            at += 1
            const wish = wishes[at % wishes.length] ?? "od"
            return slack <= 1 || (wish === "spot" && !isThere) ? "od" : wish
          })
          expect(one.cost).toBeGreaterThanOrEqual(bound - 1e-9)
          expect(bound).toBeGreaterThanOrEqual(leastCost(one) - 1e-9)
        }
      },
    ),
    {seed: 7, numRuns: 60},
  )
})

test("costWithForesight() waits for cheap machines, and starts none that does not pay", () => {
  expect(costWithForesight(job("....ssssssssssss"))).toBe(6)
  // three steps are not worth the way there
  expect(costWithForesight(job("sss"))).toBe(12)
  expect(costWithForesight(job("s".repeat(20), {change_over_min: 0}))).toBe(5)
})

test("drawSpells() deals the same spells to every policy, with droughts and plenty laid over", () => {
  const parameters = marketParametersSchema.parse({
    ...PLAIN,
    jobs: 4,
    droughts: [{from_min: 0, minutes: 12}],
    plenty: [{from_min: 60, minutes: 12}],
  })
  const spells = drawSpells(parameters, 3)
  expect(drawSpells(parameters, 3)).toEqual(spells)
  for (const one of spells) expect([one[0], one[1], one[10], one[11]]).toEqual([false, false, true, true])
})

test("playMarket() refuses an answer that is no machine", () => {
  const play = playMarket([{parameters: marketParametersSchema.parse(PLAIN), seed: 1}])
  play.next()
  expect(() => play.next(["reserved"])).toThrow('expected "spot", "od" or "idle"')
})

test("playMarket() records what each job ran on where it is asked to", () => {
  const play = playMarket([{parameters: marketParametersSchema.parse(PLAIN), seed: 1, record: true}])
  let turn = play.next()
  while (!turn.done) turn = play.next(turn.value.ids.map(() => "od"))
  expect(turn.value[0]?.trace).toMatchObject({
    deadlineMin: 120,
    jobs: [
      {
        stretches: [
          {fromMin: 0, on: "od", starting: true},
          {fromMin: 12, on: "od", starting: false},
        ],
        endsMin: 72,
      },
    ],
  })
})
