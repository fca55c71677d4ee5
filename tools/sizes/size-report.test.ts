import {expect, test} from "vitest"
import {sizeComplaints} from "./size-report"

function files(lines: readonly number[]) {
  return lines.map((count, index) => ({file: `${index}.ts`, lines: count}))
}

test("small files bring no complaint", () => {
  expect(sizeComplaints(files([10, 90, 400])).complaints).toEqual([])
})

test("a file beyond the hard stop is named", () => {
  expect(sizeComplaints(files([...new Array<number>(40).fill(10), 601])).complaints).toEqual([
    "40.ts has 601 lines; 600 is the most a file may have",
  ])
})

test("a high median and a high 95th percentile are complaints", () => {
  expect(sizeComplaints(files([91, 91, 91])).complaints).toHaveLength(1)
  expect(sizeComplaints(files([...new Array<number>(10).fill(10), 401])).complaints).toHaveLength(1)
})

test("measuring nothing is a complaint", () => {
  expect(sizeComplaints([]).complaints).toEqual(["Found no source file to measure"])
})
