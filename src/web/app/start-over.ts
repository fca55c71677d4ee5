import {createStore, useStore} from "./store"

/** How the tab that is loaded anew knows why. */
const KEY = "lanewise-forgotten"

function wasForgotten(): boolean {
  try {
    const was = sessionStorage.getItem(KEY) !== null
    sessionStorage.removeItem(KEY)
    return was
  } catch {
    return false // storage is turned off: the page does not say why it begins anew
  }
}

const hasJustForgotten = createStore(wasForgotten())

/** Whether the tab was loaded anew because the person was forgotten. */
export function useJustForgotten(): boolean {
  return useStore(hasJustForgotten)
}

export function dismissForgotten(): void {
  hasJustForgotten.set(() => false)
}

/** Loads Home in place of whatever page a tab has open: what its fields, its address and its memory hold of the person is
 * gone with it. */
export function startOver(): void {
  try {
    sessionStorage.setItem(KEY, "yes")
  } catch {
    // storage is turned off
  }
  window.location.replace("/")
}
