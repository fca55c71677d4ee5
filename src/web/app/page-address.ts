/** How the fragment of a link to the Pay page begins. */
export const PAY_ADDRESS = "pv="

/** Whether a fragment belongs to one page alone and says nothing of the scenario. */
export function isPageAddress(hash: string): boolean {
  return hash.startsWith(`#${PAY_ADDRESS}`)
}
