import {expect, test} from "vitest"
import type {ClusterTrace} from "#labs/sim/gpu-cluster/trace"
import {clusterWords, largeWaits, mapBlocks, waitingSteps} from "./gpu-cluster-view"

const TRACE: ClusterTrace = {
  nodes: 2,
  gpusPerNode: 4,
  endsS: 7200,
  jobs: [
    {id: 0, gpus: 2, arrivesS: 0, startsS: 0, endsS: 7200},
    {id: 1, gpus: 1, arrivesS: 0, startsS: 0, endsS: 600},
    {id: 2, gpus: 8, arrivesS: 300, startsS: 3900, endsS: null},
  ],
  stays: [
    {job: 0, node: 0, gpus: 2, fromS: 0, worksFromS: 60, toS: 3600},
    {job: 1, node: 0, gpus: 1, fromS: 0, worksFromS: 60, toS: 600},
    {job: 2, node: 0, gpus: 4, fromS: 3900, worksFromS: null, toS: 6000},
    {job: 0, node: 1, gpus: 2, fromS: 6000, worksFromS: 6060, toS: 7200},
  ],
  failures: [],
}

test("mapBlocks() gives each stay free GPUs of its node, side by side", () => {
  const [first, second] = mapBlocks(TRACE)
  expect([first, second].map(block => [block?.slot, block?.gpus, block?.isCut])).toEqual([
    [0, 1, false],
    [1, 2, true],
  ])
  expect(mapBlocks(TRACE).map(({size}) => size)).toEqual(["part", "part", "large", "part"])
})

test("mapBlocks() cuts a stay into pieces where its GPUs do not lie side by side", () => {
  const stays = [
    {job: 1, node: 0, gpus: 1, fromS: 0, worksFromS: 0, toS: 100},
    {job: 0, node: 0, gpus: 1, fromS: 0, worksFromS: 0, toS: 900},
    {job: 2, node: 0, gpus: 3, fromS: 200, worksFromS: 200, toS: 900},
  ]
  const pieces = mapBlocks({...TRACE, stays}).filter(({job}) => job === 2)
  expect(pieces.map(({slot, gpus}) => [slot, gpus])).toEqual([
    [0, 1],
    [2, 2],
  ])
})

test("waitingSteps() counts who stands still, before a start and after a stop", () => {
  expect(waitingSteps(TRACE)).toEqual([
    {atS: 300, waiting: 1},
    {atS: 3600, waiting: 2},
    {atS: 3900, waiting: 1},
    {atS: 6000, waiting: 0},
    {atS: 6000, waiting: 1},
  ])
})

test("largeWaits() and clusterWords() tell of jobs over more than one node", () => {
  expect(largeWaits(TRACE)).toEqual([{job: 2, gpus: 8, fromS: 300, toS: 3900}])
  const words = clusterWords(TRACE).replaceAll("\u202f", " ")
  expect(words).toContain("1 was not done")
  expect(words).toContain("the longest wait was 1.0 h")
  expect(words).toContain("2 times a job lost its GPUs")
})
