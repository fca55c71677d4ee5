import type {PlanSet} from "#model/plan/plan-events"
import type {Profile} from "#model/profile"
import {isPlanAddress} from "../../app/page-address"
import {getScenario} from "../../app/scenario-store"
import {createStore, useStore} from "../../app/store"
import {DEFAULT_CHOICE, decodePlan, encodePlan, type PlanChoice} from "./plan-codec"

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const ADDRESS_EVERY_MS = 250

const store = createStore<PlanChoice>(DEFAULT_CHOICE)
const problems = createStore<readonly string[]>([])
let timer: ReturnType<typeof setTimeout> | undefined
let isTouched = false

export function usePlanChoice(): PlanChoice {
  return useStore(store)
}
/** What of the link could not be read. */
export function usePlanProblems(): readonly string[] {
  return useStore(problems)
}
export function dismissPlanProblems(): void {
  problems.set(() => [])
}

/** Changes what is asked at once and the address a moment later, as a step that the back button takes back. */
export function changePlan(change: Partial<PlanChoice>): void {
  isTouched = true
  store.set(before => ({...before, ...change}))
  clearTimeout(timer)
  timer = setTimeout(writeAddress, ADDRESS_EVERY_MS)
}

/** Takes up the plan that is followed, where neither a link nor the person said another. */
export function takeUpPlan(set: PlanSet): void {
  if (isTouched || isPlanAddress(window.location.hash)) return
  isTouched = true
  store.set(() => choiceOf(getScenario().profile, set))
}

/** A link to what is shown. */
export function planLink(choice: PlanChoice): string {
  const {origin, pathname} = window.location
  return `${origin}${pathname}#${encodePlan(choice)}`
}

function writeAddress(): void {
  const {pathname, search, hash} = window.location
  const fragment = `#${encodePlan(store.get())}`
  if (pathname === "/plan" && fragment !== hash)
    window.history.pushState(window.history.state, "", `${pathname}${search}${fragment}`)
}

/** The plan that is followed; without one, a person who said who they are starts from there. */
export function choiceOf({role, level, hoursPerWeek}: Profile, followed?: PlanSet): PlanChoice {
  if (followed !== undefined) {
    const {fromLevel = level} = followed
    return {...followed, fromLevel}
  }
  const to = role === "ai" ? "ml" : DEFAULT_CHOICE.to
  return {from: role, to, fromLevel: level, hoursPerWeek}
}

function readAddress(): void {
  if (window.location.pathname !== "/plan") return
  clearTimeout(timer)
  if (!isPlanAddress(window.location.hash)) {
    if (!isTouched) store.set(() => choiceOf(getScenario().profile))
    problems.set(() => [])
    return
  }
  const reading = decodePlan(window.location.hash)
  store.set(() => reading.choice)
  problems.set(() => reading.problems)
}

/** Reads the address now and whenever it changes.
 * @returns how to stop */
export function followAddress(): () => void {
  if (isTouched && !isPlanAddress(window.location.hash))
    // whoever comes back to the page finds it as they left it
    window.history.replaceState(window.history.state, "", `/plan#${encodePlan(store.get())}`)
  readAddress()
  window.addEventListener("popstate", readAddress)
  window.addEventListener("hashchange", readAddress)
  return () => {
    clearTimeout(timer)
    window.removeEventListener("popstate", readAddress)
    window.removeEventListener("hashchange", readAddress)
  }
}
