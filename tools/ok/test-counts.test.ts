import {expect, test} from "vitest"
import {addCounts, countsLine, countTests, NO_TESTS} from "./test-counts"

const report = {numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: []}

test("countTests() reads passed, failed and skipped tests", () => {
  expect(countTests(report)).toEqual({passed: 7, failed: 1, skipped: 3})
})

test("countTests() counts a file that failed before its tests as one failure", () => {
  const broken = {
    ...report,
    testResults: [
      {status: "failed", assertionResults: []},
      {status: "failed", assertionResults: [{}]},
    ],
  }
  expect(countTests(broken).failed).toBe(2)
})

test("countsLine() has the form that people and programs read", () => {
  expect(countsLine(addCounts(NO_TESTS, countTests(report)))).toBe("7 passed, 1 failed, 3 skipped")
})
