/** What can happen to a simulated career, for the told path. */
export type CareerEventKind =
  | "start"
  | "lane-change"
  | "wash-out"
  | "lay-off"
  | "rehired"
  | "employer-change"
  | "promotion"
  | "payout"
  | "year"

export type CareerEvent = {
  /** 0 .. 39 */
  readonly quarter: number
  readonly kind: CareerEventKind
  /** Indices of the law, after the event. */
  readonly lane: number
  readonly level: number
  readonly employer: number
  /** Yearly gross pay after the event, the amount of a payout, or the after-tax pay of a year, in USD; for a lay-off
   * the quarters without pay. */
  readonly amount: number
}
