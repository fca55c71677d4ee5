import {expect, test} from "vitest"
import {mixCloud} from "./mix-cloud"

const MIX = {ai: 0.7, ml: 0.1, mlops: 0.2}

test("mixCloud() gives mixes that sum to 1 around the middle", () => {
  const cloud = mixCloud(MIX, {sd: 0.5, count: 500, seed: 1})
  expect(cloud).toHaveLength(500)
  for (const {ai, ml, mlops} of cloud) expect(ai + ml + mlops).toBeCloseTo(1, 12)
  const mean = cloud.reduce((sum, {ai}) => sum + ai, 0) / 500
  expect(Math.abs(mean - MIX.ai)).toBeLessThan(0.05)
})

test("mixCloud() of no doubt is the mix itself", () => {
  expect(mixCloud(MIX, {sd: 0, count: 1, seed: 1})[0]?.ai).toBeCloseTo(0.7, 12)
})

test("mixCloud() lies wider with more doubt", () => {
  const reach = (sd: number) =>
    mixCloud(MIX, {sd, count: 400, seed: 3}).reduce((sum, {ai}) => sum + Math.abs(ai - MIX.ai), 0)
  expect(reach(1)).toBeGreaterThan(2 * reach(0.3))
})

test("mixCloud() of none is empty", () => {
  expect(mixCloud({ai: 0, ml: 0, mlops: 0}, {sd: 1, count: 10, seed: 1})).toEqual([])
})
