import {isAiMl} from "#core/pay/base-terms"
import {levelWord} from "#core/pay/level-words"
import {predictBase, prepareBase} from "#core/pay/predict-base"
import {predictTotal, prepareTotal} from "#core/pay/predict-total"
import {log} from "#math/log"
import type {PayScore} from "#model/pay/pay-model"
import {RANGE_TARGETS, type RangeTarget} from "#model/pay/posting"
import {backOff, SCORED} from "./back-off"
import {foldsOf} from "./cross-fit"
import {fitBase} from "./fit-base"
import {fitTotal, isInFocus} from "./fit-total"
import type {PostingRow, ReportRow} from "./pay-data"
import {type Scored, scoreOf} from "./score"
import {rounded} from "./to-table"

type Pair = {readonly lane: string; readonly ours: Scored; readonly rival: Scored}

function scores(holdout: string, target: string, pairs: readonly Pair[]): PayScore[] {
  const lanes = [...new Set(pairs.map(({lane}) => lane))].sort()
  const groups = [
    ["all", pairs] as const,
    ...lanes.map(lane => [lane, pairs.filter(pair => pair.lane === lane)] as const),
  ]
  return groups
    .filter(([lane, members]) => members.length > 0 && !(lane !== "all" && lanes.length === 1))
    .map(([lane, members]) => {
      const ours = scoreOf(members.map(pair => pair.ours))
      const rival = scoreOf(members.map(pair => pair.rival))
      return {
        holdout,
        target,
        lane,
        n: members.length,
        loss: rounded(ours.loss),
        coverage: rounded(ours.coverage),
        backOffLoss: rounded(rival.loss),
        backOffCoverage: rounded(rival.coverage),
      }
    })
}

function logPayOf({low, high}: PostingRow, target: RangeTarget): number {
  return target === "low" ? low : target === "high" ? high : (low + high) / 2
}

function postingCells({
  posting: {title, experience, country, remotePercent, workYear, lane},
}: PostingRow): string[] {
  const place = `${title}/${experience}/${country}`
  return [
    `${place}/${remotePercent}/${workYear}`,
    place,
    `${lane}/${experience}/${country}`,
    `${experience}/${country}`,
    country,
  ]
}

function basePairs(train: readonly PostingRow[], test: readonly PostingRow[]): Map<RangeTarget, Pair[]> {
  const prepared = prepareBase(fitBase(train, 0))
  return new Map(
    RANGE_TARGETS.map(target => {
      const yOf = (row: PostingRow) => logPayOf(row, target)
      const rival = backOff(train, {cellsOf: postingCells, yOf})
      return [
        target,
        test.map(row => {
          const usd = predictBase(prepared, row.posting, {target, probabilities: SCORED})
          const y = yOf(row)
          return {
            lane: row.posting.lane,
            ours: {y, quantiles: usd.map(log)},
            rival: {y, quantiles: rival(row)},
          }
        }),
      ]
    }),
  )
}

/** Five times a fifth of the distinct AI/ML postings, each with all its repeats, is left out. */
export function postingHoldOut(rows: readonly PostingRow[]): PayScore[] {
  const folds = foldsOf(rows.length, {folds: 5, seed: 7})
  const all = new Map<RangeTarget, Pair[]>(RANGE_TARGETS.map(target => [target, []]))
  for (let fold = 0; fold < 5; fold += 1) {
    const isTest = (row: PostingRow, index: number) => folds[index] === fold && isAiMl(row.posting.lane)
    const pairs = basePairs(
      rows.filter((row, index) => !isTest(row, index)),
      rows.filter(isTest),
    )
    for (const [target, more] of pairs) all.get(target)?.push(...more)
  }
  return RANGE_TARGETS.flatMap(target => scores("postings", target, all.get(target) ?? []))
}

/** Fits up to a day and looks at what was first seen after it, up to another. */
export function laterPostings(
  rows: readonly PostingRow[],
  {from, to}: {from: string; to: string},
): PayScore[] {
  const train = rows.filter(row => row.firstSeen <= from)
  const test = rows.filter(row => row.firstSeen > from && row.firstSeen <= to)
  const pairs = basePairs(train, test)
  return RANGE_TARGETS.flatMap(target => {
    const found = pairs.get(target) ?? []
    return [
      ...scores(
        `postings ${from}..${to}`,
        target,
        found.filter(({lane}) => isAiMl(lane)),
      ),
      ...scores(`postings ${from}..${to}, every lane`, target, found).slice(0, 1),
    ]
  })
}

function reportCells({report}: ReportRow): string[] {
  const {company, title, yearsOfExperience, usState} = report
  const years = String([2, 5, 10].filter(limit => yearsOfExperience >= limit).length)
  const country = usState === "" ? report.location.split(",").at(-1) : "US"
  return [
    `${company}/${levelWord(report.level)}/${country}`,
    `${company}/${title}/${years}/${country}`,
    `${company}/${country}`,
    `${title}/${years}/${country}`,
    `${country}`,
  ]
}

function totalPairs(train: readonly ReportRow[], test: readonly ReportRow[]): Pair[] {
  const prepared = prepareTotal(fitTotal(train, 0))
  const yOf = (row: ReportRow) => row.total
  const rival = backOff(train, {cellsOf: reportCells, yOf})
  return test.map(row => {
    const quantiles = predictTotal(prepared, row.report, SCORED).map(log)
    return {
      lane: row.report.title === "Data Scientist" ? "data_scientist" : "ml_ai",
      ours: {y: row.total, quantiles},
      rival: {y: row.total, quantiles: rival(row)},
    }
  })
}

/** Five times a fifth of the ML/AI and Data Scientist reports is left out. */
export function reportHoldOut(rows: readonly ReportRow[]): PayScore[] {
  const folds = foldsOf(rows.length, {folds: 5, seed: 11})
  const pairs: Pair[] = []
  for (let fold = 0; fold < 5; fold += 1) {
    const isTest = (row: ReportRow, index: number) => folds[index] === fold && isInFocus(row)
    pairs.push(
      ...totalPairs(
        rows.filter((row, index) => !isTest(row, index)),
        rows.filter(isTest),
      ),
    )
  }
  return scores("reports", "total", pairs)
}

export function laterReports(rows: readonly ReportRow[], from: string): PayScore[] {
  const train = rows.filter(({report}) => report.date <= from)
  const test = rows.filter(({report}) => report.date > from)
  const focus = totalPairs(train, test.filter(isInFocus))
  const all = totalPairs(train, test).map(pair => ({...pair, lane: "any"}))
  return [
    ...scores(`reports after ${from}`, "total", focus),
    ...scores(`reports after ${from}, every title`, "total", all),
  ]
}
