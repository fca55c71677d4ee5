/** How the fragment of a link to the Pay page begins. */
export const PAY_ADDRESS = "pv="

/** The same for the Offers page. */
const OFFERS_ADDRESS = "o="

/** The same for the Plan page. */
export const PLAN_ADDRESS = "plan="

/** The same for the Decode page: a posting. */
export const POSTING_ADDRESS = "posting="

/** Whether a fragment belongs to one page alone and says nothing of the scenario. */
export function isPageAddress(hash: string): boolean {
  return (
    isPayAddress(hash) ||
    [OFFERS_ADDRESS, PLAN_ADDRESS, POSTING_ADDRESS].some(start => hash.startsWith(`#${start}`))
  )
}

export function isPlanAddress(hash: string): boolean {
  return hash.startsWith(`#${PLAN_ADDRESS}`)
}

export function isPayAddress(hash: string): boolean {
  return hash.startsWith(`#${PAY_ADDRESS}`)
}
