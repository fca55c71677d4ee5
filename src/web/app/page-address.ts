/** How the fragment of a link to the Pay page begins. */
export const PAY_ADDRESS = "pv="

/** The same for the Offers page. */
const OFFERS_ADDRESS = "o="

/** Whether a fragment belongs to one page alone and says nothing of the scenario. */
export function isPageAddress(hash: string): boolean {
  return isPayAddress(hash) || hash.startsWith(`#${OFFERS_ADDRESS}`)
}

export function isPayAddress(hash: string): boolean {
  return hash.startsWith(`#${PAY_ADDRESS}`)
}
