import {beforeEach, expect, test, vi} from "vitest"
import {type ChoicePage, type ChoiceStore, choiceStore} from "./choice-store"
import {fragmentCodec, take} from "./fragment-codec"

type Choice = {readonly hours: number}

const codec = fragmentCodec<Choice>(
  [
    {
      key: "hours",
      read: (text, draft) =>
        take(/^\d+$/.test(text) ? Number(text) : undefined, hours => (draft.hours = hours)),
      write: ({hours}) => String(hours),
      expected: "whole hours",
    },
  ],
  {address: "p=", version: "1", start: {hours: 8}},
)

let listeners: (() => void)[]
let location: {pathname: string; search: string; hash: string; origin: string}

function go(hash: string): void {
  location.hash = hash
  for (const listener of listeners) listener()
}

beforeEach(() => {
  listeners = []
  location = {pathname: "/p", search: "", hash: "", origin: "http://here"}
  const move = (_state: unknown, _title: string, url: string) => {
    location.hash = url.slice(url.indexOf("#"))
  }
  vi.stubGlobal("window", {
    location,
    history: {state: null, pushState: move, replaceState: move},
    addEventListener: (_kind: string, listener: () => void) => listeners.push(listener),
    removeEventListener: () => {},
  })
})

function open(more: Partial<ChoicePage<Choice>> = {}): ChoiceStore<Choice> {
  const store = choiceStore<Choice>({
    path: "/p",
    codec,
    isOwn: hash => hash.startsWith("#p="),
    start: {hours: 8},
    usual: () => ({hours: 6}),
    ...more,
  })
  store.follow()
  return store
}

test("an address that says nothing means what is usual, or what was kept", () => {
  const store = open()
  expect(store.get()).toEqual({hours: 6})
  store.takeUp({hours: 3})
  expect(store.get()).toEqual({hours: 3})
  go("#p=1&hours=5")
  expect(store.get()).toEqual({hours: 5})
  go("")
  expect(store.get()).toEqual({hours: 3})
})

/** A store whose usual hours come late, as a profile that is read from a journal does. */
function openEarly() {
  let hours = 6
  let tell = () => {}
  const store = open({
    usual: () => ({hours}),
    watchUsual: listener => {
      tell = listener
      return () => {}
    },
  })
  const come = (late: number) => {
    hours = late
    tell()
  }
  return {store, come}
}

test("what is usual shows although it comes after the page", () => {
  const {store, come} = openEarly()
  expect(store.get()).toEqual({hours: 6})
  come(4)
  expect(store.get()).toEqual({hours: 4})
  const before = store.get()
  come(4)
  expect(store.get()).toBe(before)
})

test("what is usual does not come over a link, the person, or what was kept", () => {
  const changed = openEarly()
  changed.store.change({hours: 7})
  changed.come(4)
  expect(changed.store.get()).toEqual({hours: 7})
  const kept = openEarly()
  kept.store.takeUp({hours: 3})
  kept.come(4)
  expect(kept.store.get()).toEqual({hours: 3})
  location.hash = "#p=1&hours=5"
  const linked = openEarly()
  linked.come(4)
  expect(linked.store.get()).toEqual({hours: 5})
})

test("what was kept does not come over what a link or the person says", () => {
  location.hash = "#p=1&hours=5"
  const linked = open()
  linked.takeUp({hours: 3})
  expect(linked.get()).toEqual({hours: 5})
  location.hash = ""
  const changed = open()
  changed.change({hours: 7})
  changed.takeUp({hours: 3})
  expect(changed.get()).toEqual({hours: 7})
})

test("the same taken up again changes nothing, so that whoever watches comes to rest", () => {
  const store = open()
  store.takeUp({hours: 3})
  const before = store.get()
  store.takeUp({hours: 3})
  expect(store.get()).toBe(before)
})

test("what of a link cannot be read is named, and the rest holds", () => {
  location.hash = "#p=2&hours=many&shoe=44"
  const store = open()
  expect(store.get()).toEqual({hours: 8})
  expect(store.problems()).toEqual([
    "The link was made by another version (2), so it may not say all that it did there.",
    "The link should give whole hours for “hours”, found “many”.",
    "The link says “shoe”, which means nothing here.",
  ])
})
