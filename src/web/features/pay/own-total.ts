import {LEAST_YEARLY_USD} from "#core/pay/pay-question"
import type {Profile} from "#model/profile"
import type {PayChoice} from "./pay-codec"

/** What the pay in a profile adds to a question about a band. It is pay in all, which compares only where the kind of employer
 * is known; less than any year of work pays says that there is no job.
 * @param payUsd total pay, USD a year */
export function ownTotal({
  payUsd,
  employer,
}: {
  readonly payUsd: number | undefined
  readonly employer: Profile["employer"]
}): Partial<PayChoice> {
  if (payUsd === undefined || payUsd < LEAST_YEARLY_USD || employer === "mix") return {}
  return {employer, basis: "total", ownUsd: payUsd}
}
