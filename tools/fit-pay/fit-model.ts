import type {PayModel, PayScore} from "#model/pay/pay-model"
import {postingDrift, reportDrift} from "./drift"
import {fitBase, isPlausible} from "./fit-base"
import {fitLayer} from "./fit-layer"
import {fitTotal, isPlausibleReport} from "./fit-total"
import {laterPostings, laterReports, postingHoldOut, reportHoldOut} from "./hold-out"
import type {PayData} from "./pay-data"

const ABOUT =
  "Generated from the pay data by tools/fit-pay.ts, do not edit. Derived figures only: effects on log USD a year, their sd and counts."

/** Everything of the model but the scores. */
export function fitModel({postings, reports, notes}: PayData, fitted: string): Omit<PayModel, "scores"> {
  const base = fitBase(postings, postingDrift(postings))
  const total = fitTotal(reports, reportDrift(reports))
  const used = [postings.filter(isPlausible).length, reports.filter(isPlausibleReport).length]
  return {
    format: "lanewise-pay/1",
    fitted,
    about: ABOUT,
    data: notes.map((note, index) => ({...note, used: used[index] ?? 0})),
    base,
    total,
    layer: fitLayer(reports),
  }
}

/** Scores on rows that were left out, in the four ways in which the model will meet new ones. */
export function scoreModel({postings, reports}: PayData): PayScore[] {
  return [
    ...postingHoldOut(postings),
    ...laterPostings(postings, {from: "2025-03-16", to: "2025-05-04"}),
    ...laterPostings(postings, {from: "2025-05-04", to: "2025-06-22"}),
    ...reportHoldOut(reports),
    ...laterReports(reports, "2021-04-30"),
  ]
}
