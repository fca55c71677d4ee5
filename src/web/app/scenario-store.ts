import {PRESETS} from "#model/belief"
import type {Profile} from "#model/profile"
import {fetchContent} from "./fetch-content"
import {isPageAddress} from "./page-address"
import {DEFAULT_SCENARIO, type Scenario} from "./scenario"
import {checkScenario, decodeScenario, encodeScenario} from "./scenario-codec"
import {createStore, useStore} from "./store"

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const ADDRESS_EVERY_MS = 250

const store = createStore<Scenario>(DEFAULT_SCENARIO)
const problems = createStore<readonly string[]>([])
let timer: ReturnType<typeof setTimeout> | undefined
let lastPath: string | undefined

export const getScenario = store.get
export const watchScenario = store.subscribe
export function useScenario(): Scenario {
  return useStore(store)
}

/** What of the link could not be read, to be shown as a notice. */
export function useLinkProblems(): readonly string[] {
  return useStore(problems)
}
export function dismissLinkProblems(): void {
  problems.set(() => [])
}

/** Changes the scenario at once and the address a moment later. */
export function changeScenario(change: Partial<Scenario>): void {
  store.set(before => ({...before, ...change}))
  clearTimeout(timer)
  timer = setTimeout(writeAddress, ADDRESS_EVERY_MS)
}

/** Changes fields of the profile; years at the level never exceed years in all. */
export function changeProfile(change: Partial<Profile>): void {
  const profile = {...getScenario().profile, ...change}
  const {yearsAtLevel, years} = profile
  const {beliefs} = getScenario()
  changeScenario({
    // what was believed of the moves out of one role says nothing of those out of another
    beliefs: change.role === undefined ? beliefs : withoutMoves(beliefs),
    profile: yearsAtLevel === undefined ? profile : {...profile, yearsAtLevel: Math.min(yearsAtLevel, years)},
  })
}

function withoutMoves(beliefs: Scenario["beliefs"]): Scenario["beliefs"] {
  return Object.fromEntries(Object.entries(beliefs).filter(([id]) => !id.startsWith("move-")))
}

/** Takes up a preset; what was moved by hand is let go. An id that is no preset changes nothing. */
export function choosePreset(id: string): void {
  const preset = PRESETS.find(one => one === id)
  if (preset !== undefined) changeScenario({preset, beliefs: {}})
}

/** Moves a belief, or lets it go back to what the preset says. */
export function moveBelief(id: string, value: number | undefined): void {
  const {[id]: _, ...others} = getScenario().beliefs
  changeScenario({beliefs: value === undefined ? others : {...others, [id]: value}})
}

/** Takes a field out of the profile that need not be there. */
export function clearProfileField(field: "yearsAtLevel" | "payUsd" | "hourValueUsd"): void {
  const {[field]: _, ...profile} = getScenario().profile
  changeScenario({profile})
}

export function resetScenario(): void {
  store.set(() => DEFAULT_SCENARIO)
  problems.set(() => [])
  clearTimeout(timer)
  writeAddress()
}

/** The fragment that belongs to the present scenario, with `#`, or the empty text. */
export function scenarioFragment(): string {
  const text = encodeScenario(store.get())
  return text === "" ? "" : `#${text}`
}

/** A link to the present page that carries the scenario. */
export function scenarioLink(): string {
  const {origin, pathname} = window.location
  return `${origin}${pathname}${scenarioFragment()}`
}

/** Puts the scenario into the address of a page that was come to. One that the back button brings has the address of its
 * time; the scenario goes along from page to page. */
export function followPath(path: string): void {
  if (path === lastPath) return
  const isFirst = lastPath === undefined
  lastPath = path
  if (!isFirst) writeAddress()
}

function writeAddress(): void {
  const {pathname, search, hash} = window.location
  if (isPageAddress(hash)) return
  const fragment = scenarioFragment()
  if (fragment !== hash)
    window.history.replaceState(window.history.state, "", `${pathname}${search}${fragment}`)
}

function readAddress(): void {
  if (isPageAddress(window.location.hash)) return
  const reading = decodeScenario(window.location.hash)
  store.set(() => reading.scenario)
  problems.set(() => reading.problems)
  fetchContent("catalog.json").then(
    catalog => {
      const checked = checkScenario(store.get(), catalog)
      if (checked.problems.length === 0) return
      store.set(() => checked.scenario)
      problems.set(before => [...before, ...checked.problems])
    },
    () => {}, // whoever shows the catalog tells about it
  )
}

/** Reads the address now and whenever it changes by hand.
 * @returns whether the address said anything */
export function startScenario(): boolean {
  window.addEventListener("hashchange", readAddress)
  if (window.location.hash.length < 2 || isPageAddress(window.location.hash)) return false
  readAddress()
  return true
}
