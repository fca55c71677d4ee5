import type {ToldStep} from "#model/career-answer"
import {EMPLOYERS, type EmployerId, LEVELS} from "#model/lane"
import type {CareerEvent} from "./career-event"
import {LAW_LANES} from "./pay-bands"
import {lawLaneName} from "./plans"

const AT: Readonly<Record<EmployerId, string>> = {
  startup: "a startup",
  nonai: "an established company",
  bigtech: "a big tech company",
  frontier: "a frontier lab",
}
const COUNTS = ["no", "one", "two", "three", "four"] as const

function dollars(amount: number): string {
  const thousands = Math.round(amount / 1000)
  return thousands >= 1000 ? `$${(thousands / 1000).toFixed(2)} M` : `$${thousands}K`
}

function employerOf(event: CareerEvent): string {
  return AT[EMPLOYERS[event.employer] ?? "nonai"]
}

function stateOf(event: CareerEvent): string {
  const level = LEVELS[event.level] ?? "junior"
  return `${level === "mid" ? "mid-level" : level} in ${lawLaneName(LAW_LANES[event.lane] ?? "swe")}`
}

function layOffText(event: CareerEvent, quarters: number, later: number): string {
  const without = COUNTS[Math.min(later, COUNTS.length - 1)]
  const spell = later === 1 ? "one quarter" : `${without} quarters`
  return event.quarter + later >= quarters
    ? `Laid off, without pay to the end of the horizon`
    : `Laid off: ${spell} without pay`
}

/** One step of the story, or null for what is not worth telling (the end of a year, the state between two steps).
 * @param before all earlier events of the career */
export function tellStep(
  event: CareerEvent,
  before: readonly CareerEvent[],
  quarters: number,
): ToldStep | null {
  const step = (text: string): ToldStep => ({
    year: Math.floor(event.quarter / 4) + 1,
    quarter: event.quarter,
    kind: event.kind,
    text,
    payUsd: event.kind === "lay-off" ? 0 : event.amount,
  })
  const pay = `${dollars(event.amount)} a year`
  if (event.quarter >= quarters) return null
  switch (event.kind) {
    case "start":
      return step(`Starts as ${stateOf(event)} at ${employerOf(event)}, ${pay}`)
    case "lane-change":
      return step(`Moves into ${stateOf(event)}, ${pay}`)
    case "wash-out":
      return step(`Leaves the lane: now ${stateOf(event)}, ${pay}`)
    case "lay-off":
      return step(layOffText(event, quarters, Math.round(event.amount)))
    case "rehired": {
      const from = [...before].reverse().find(earlier => earlier.kind === "lay-off")
      return step(
        from === undefined
          ? `Works again at ${employerOf(event)}, ${pay}`
          : `Hired by ${employerOf(event)}, ${pay}`,
      )
    }
    case "employer-change":
      return step(`Takes an offer from ${employerOf(event)}, ${pay}`)
    case "promotion":
      return step(
        `Promoted to ${LEVELS[event.level] === "mid" ? "mid-level" : (LEVELS[event.level] ?? "")}, ${pay}`,
      )
    case "payout":
      return step(`The startup pays out: ${dollars(event.amount)}`)
    case "year":
      return null
  }
}
