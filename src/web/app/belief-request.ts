import {createStore, useStore} from "./store"

const wanted = createStore<string | null>(null)

/** Asks the career page to open the slider of a belief. */
export function askForBelief(id: string): void {
  wanted.set(() => id)
}
export function beliefAnswered(): void {
  wanted.set(() => null)
}
export function useAskedBelief(): string | null {
  return useStore(wanted)
}
