import {UserError} from "#model/user-error"
import {createStore, useStore} from "./store"

/** Why something cannot be had by a page that was open while Lanewise was updated. */
export const UPDATED = new UserError(
  "Lanewise was updated since this page was opened",
  "Load the page again, once you have kept what you are writing",
)

const updated = createStore(false)

/** Whether the page was seen to be older than what the server has. */
export function useIsUpdated(): boolean {
  return useStore(updated)
}

export const isUpdated = updated.get

export function noteUpdate(): void {
  updated.set(() => true)
}

/** Looks whether the server has another build by now: its page begins with another script. */
export async function lookForUpdate(): Promise<void> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute("src")
  const page = await fetch("/index.html", {cache: "no-cache"}).catch(() => undefined)
  if (own != null && page?.ok && !(await page.text()).includes(`"${own}"`)) noteUpdate()
}
