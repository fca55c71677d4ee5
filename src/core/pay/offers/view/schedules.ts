import type {Vesting} from "#model/pay/offer"

/** Vesting schedules that offers commonly name, and two to fill in oneself. */
export const SCHEDULES = [
  {
    id: "monthly",
    name: "4 years, 1-year cliff, then monthly",
    vesting: {kind: "even", years: 4, cliffMonths: 12, everyMonths: 1},
  },
  {
    id: "quarterly",
    name: "4 years, 1-year cliff, then quarterly",
    vesting: {kind: "even", years: 4, cliffMonths: 12, everyMonths: 3},
  },
  {
    id: "back-loaded",
    name: "5 / 15 / 40 / 40 %",
    vesting: {kind: "yearly", shares: [0.05, 0.15, 0.4, 0.4], cliffMonths: 12, everyMonths: 6},
  },
  {
    id: "front-loaded",
    name: "40 / 30 / 20 / 10 %",
    vesting: {kind: "yearly", shares: [0.4, 0.3, 0.2, 0.1], cliffMonths: 0, everyMonths: 3},
  },
  {
    id: "yearly",
    name: "25 % at the end of each year",
    vesting: {kind: "even", years: 4, cliffMonths: 12, everyMonths: 12},
  },
  {id: "own-shares", name: "Own share for each year", vesting: null},
  {id: "own-even", name: "Equal parts, own dates", vesting: null},
] as const satisfies readonly {readonly id: string; readonly name: string; readonly vesting: Vesting | null}[]
export type ScheduleId = (typeof SCHEDULES)[number]["id"]
export const SCHEDULE_IDS = SCHEDULES.map(({id}) => id)

/** The schedule that a vesting is, own where it is none of the common ones. */
export function scheduleOf(vesting: Vesting): ScheduleId {
  const known = SCHEDULES.find(({vesting: one}) => one !== null && isSame(one, vesting))
  return known?.id ?? (vesting.kind === "even" ? "own-even" : "own-shares")
}

function isSame(a: Vesting, b: Vesting): boolean {
  if (a.cliffMonths !== b.cliffMonths || a.everyMonths !== b.everyMonths) return false
  if (a.kind === "even") return b.kind === "even" && a.years === b.years
  return (
    b.kind === "yearly" &&
    a.shares.length === b.shares.length &&
    a.shares.every((share, index) => share === b.shares[index])
  )
}
