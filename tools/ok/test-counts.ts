import {z} from "zod"

export type TestCounts = {readonly passed: number; readonly failed: number; readonly skipped: number}

const reportSchema = z.object({
  numPassedTests: z.number().int(),
  numFailedTests: z.number().int(),
  numPendingTests: z.number().int(),
  numTodoTests: z.number().int(),
  testResults: z.array(z.object({status: z.string(), assertionResults: z.array(z.unknown())})),
})

/** Reads vitest's JSON report. A file that failed before any of its tests ran counts as one failure. */
export function countTests(report: unknown): TestCounts {
  const {numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults} =
    reportSchema.parse(report)
  const broken = testResults.filter(
    ({status, assertionResults}) => status === "failed" && assertionResults.length === 0,
  ).length
  return {passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests}
}

export function addCounts(a: TestCounts, b: TestCounts): TestCounts {
  return {passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped}
}

export const NO_TESTS: TestCounts = {passed: 0, failed: 0, skipped: 0}

/** The last line of `npm test`; people and programs read it. */
export function countsLine({passed, failed, skipped}: TestCounts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
