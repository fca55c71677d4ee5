const listeners = new Set<() => void>()
const afterwards = new Set<() => void>()

/** Tells a store that holds something of the person to let go of it, and of what waits to be written: else the next change
 * would write back what was forgotten. Heard before what is kept is removed, in every open tab.
 * @returns how to stop listening */
export function onForgotten(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Makes every store that is loaded let go of what it holds of the person. */
export function forgetLoaded(): void {
  for (const listener of [...listeners]) listener()
}

/** Calls once all that was kept of the person is gone, in every open tab. @returns how to stop */
export function onErased(listener: () => void): () => void {
  afterwards.add(listener)
  return () => afterwards.delete(listener)
}

/** Tells this tab that nothing is kept any more. */
export function tellErased(): void {
  for (const listener of [...afterwards]) listener()
}
