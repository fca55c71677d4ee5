import {expect, test} from "vitest"
import type {MarketTrace} from "#labs/sim/spot-market/trace"
import {jobBlocks, jobToLookAt, jobWords, type MarketJob} from "./spot-market-view"

const JOB: MarketJob = {
  spells: [[0, 120]],
  stretches: [
    {fromMin: 0, on: "spot", starting: true},
    {fromMin: 12, on: "spot", starting: false},
    {fromMin: 120, on: "idle", starting: false},
    {fromMin: 180, on: "od", starting: true},
    {fromMin: 192, on: "od", starting: false},
  ],
  takenMin: [120],
  slacks: [],
  endsMin: 300,
  isLate: false,
  costRatio: 0.8,
  leastRatio: 0.5,
}

function market(...jobs: MarketJob[]): MarketTrace {
  return {deadlineMin: 360, workMin: 200, jobs}
}

test("jobBlocks() ends each stretch where the next begins, in hours", () => {
  expect(jobBlocks(JOB).map(({from, to}) => [from, to])).toEqual([
    [0, 0.2],
    [0.2, 2],
    [2, 3],
    [3, 3.2],
    [3.2, 5],
  ])
})

test("jobToLookAt() is a late job, otherwise the one furthest from its least cost", () => {
  const good = {...JOB, costRatio: 0.52}
  expect(jobToLookAt(market(good, JOB))).toBe(1)
  expect(jobToLookAt(market(good, JOB, {...good, isLate: true}))).toBe(2)
})

test("jobWords() tells hours, losses, the end and the cost", () => {
  const words = jobWords(JOB, {at: 0, deadlineMin: 360}).replaceAll("\u202f", " ")
  expect(words).toBe(
    "Job 1 ran 2.0 h on spot machines and 2.0 h on demand, 1 machine was taken away, and it ended 1.0 h before its deadline. It cost 80 % of on-demand machines; 50 % is the least if changing took no time.",
  )
  expect(jobWords({...JOB, isLate: true, endsMin: 420}, {at: 0, deadlineMin: 360})).toContain("late")
})
