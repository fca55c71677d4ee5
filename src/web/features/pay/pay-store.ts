import {isPayAddress} from "../../app/page-address"
import {DEFAULT_SCENARIO} from "../../app/scenario"
import {getScenario} from "../../app/scenario-store"
import {createStore, useStore} from "../../app/store"
import {DEFAULT_CHOICE, decodePay, encodePay, type PayChoice} from "./pay-codec"

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const ADDRESS_EVERY_MS = 250

const store = createStore<PayChoice>(DEFAULT_CHOICE)
const problems = createStore<readonly string[]>([])
let timer: ReturnType<typeof setTimeout> | undefined
let isTouched = false

export function usePayChoice(): PayChoice {
  return useStore(store)
}
/** What of the link could not be read. */
export function usePayProblems(): readonly string[] {
  return useStore(problems)
}
export function dismissPayProblems(): void {
  problems.set(() => [])
}

/** Changes what is asked at once and the address a moment later, as a step that the back button takes back. */
export function changePay(change: Partial<PayChoice>): void {
  isTouched = true
  store.set(before => settled({...before, ...change}))
  clearTimeout(timer)
  timer = setTimeout(writeAddress, ADDRESS_EVERY_MS)
}

/** Total pay rests on a kind of employer, so the one is not without the other. */
function settled(choice: PayChoice): PayChoice {
  return choice.basis === "total" && choice.employer === undefined ? {...choice, basis: "base"} : choice
}

/** Puts the choice right by what is known only once the content is there; the address follows at the next change. */
export function correctPay(choice: PayChoice, found: readonly string[]): void {
  store.set(() => choice)
  problems.set(before => [...before, ...found])
}

/** A link to what is shown. */
export function payLink(choice: PayChoice): string {
  const {origin, pathname} = window.location
  return `${origin}${pathname}#${encodePay(choice)}`
}

function writeAddress(): void {
  const {pathname, search, hash} = window.location
  const fragment = `#${encodePay(store.get())}`
  if (pathname === "/pay" && fragment !== hash)
    window.history.pushState(window.history.state, "", `${pathname}${search}${fragment}`)
}

function readAddress(): void {
  if (window.location.pathname !== "/pay") return
  clearTimeout(timer)
  if (!isPayAddress(window.location.hash)) {
    store.set(() => ofProfile())
    problems.set(() => [])
    return
  }
  const reading = decodePay(window.location.hash)
  store.set(() => reading.choice)
  problems.set(() => reading.problems)
}

/** A person who said who they are is asked about first. */
function ofProfile(): PayChoice {
  const {role, level} = getScenario().profile
  const {role: usualRole, level: usualLevel} = DEFAULT_SCENARIO.profile
  return role === usualRole && level === usualLevel ? DEFAULT_CHOICE : {...DEFAULT_CHOICE, lane: role, level}
}

/** Reads the address now and whenever it changes.
 * @returns how to stop */
export function followAddress(): () => void {
  if (isTouched && !isPayAddress(window.location.hash))
    // whoever comes back to the page finds it as they left it
    window.history.replaceState(window.history.state, "", `/pay#${encodePay(store.get())}`)
  readAddress()
  window.addEventListener("popstate", readAddress)
  window.addEventListener("hashchange", readAddress)
  return () => {
    clearTimeout(timer)
    window.removeEventListener("popstate", readAddress)
    window.removeEventListener("hashchange", readAddress)
  }
}
