import type {FragmentCodec} from "./fragment-codec"
import {createStore, useStore} from "./store"

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const ADDRESS_EVERY_MS = 250

/** What the controls of a page say. The address says it too, in its fragment: a link carries it, and the back button takes
 * changes back. */
export type ChoiceStore<Choice> = {
  readonly get: () => Choice
  readonly useChoice: () => Choice
  /** What of the link could not be read. */
  readonly problems: () => readonly string[]
  readonly useProblems: () => readonly string[]
  readonly dismissProblems: () => void
  /** Changes what is asked at once and the address a moment later, as a step that the back button takes back. */
  readonly change: (change: Partial<Choice>) => void
  /** Puts the choice right; the address follows at the next change. */
  readonly correct: (choice: Choice, found: readonly string[]) => void
  /** Makes a choice that was kept the one of an address that says nothing. It shows where the person has changed nothing. */
  readonly takeUp: (choice: Choice) => void
  /** A link to what is shown. */
  readonly linkTo: (choice: Choice) => string
  /** Reads the address now and whenever it changes. @returns how to stop */
  readonly follow: () => () => void
}

export type ChoicePage<Choice> = {
  readonly path: string
  readonly codec: FragmentCodec<Choice>
  /** Whether a fragment is one of this page. */
  readonly isOwn: (hash: string) => boolean
  readonly start: Choice
  /** What is asked where the address says nothing and nothing was kept. */
  readonly usual: () => Choice
  /** Calls whenever what is usual may have changed, e.g. because the kept profile came. @returns how to stop */
  readonly watchUsual?: (listener: () => void) => () => void
  /** What belongs together, put together. */
  readonly settled?: (choice: Choice) => Choice
}

export function choiceStore<Choice extends object>({
  path,
  codec,
  isOwn,
  start,
  usual,
  watchUsual = () => () => {},
  settled = choice => choice,
}: ChoicePage<Choice>): ChoiceStore<Choice> {
  const store = createStore<Choice>(start)
  const problems = createStore<readonly string[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  let isTouched = false
  let kept: Choice | undefined
  /** Whether what shows is what is usual, and nobody said anything else. */
  let isUsual = false

  function writeAddress(): void {
    const {pathname, search, hash} = window.location
    const fragment = `#${codec.encode(store.get())}`
    if (pathname === path && fragment !== hash)
      window.history.pushState(window.history.state, "", `${pathname}${search}${fragment}`)
  }

  function readAddress(): void {
    const {pathname, hash} = window.location
    if (pathname !== path) return
    clearTimeout(timer)
    isUsual = !isOwn(hash) && kept === undefined
    if (!isOwn(hash)) {
      store.set(() => kept ?? usual())
      problems.set(() => [])
      return
    }
    const reading = codec.decode(hash)
    store.set(() => reading.choice)
    problems.set(() => reading.problems)
  }

  function followUsual(): void {
    if (!isUsual) return
    const choice = usual()
    store.set(before => (codec.encode(before) === codec.encode(choice) ? before : choice))
  }

  return {
    get: store.get,
    useChoice: () => useStore(store),
    problems: problems.get,
    useProblems: () => useStore(problems),
    dismissProblems: () => problems.set(() => []),
    change(change) {
      isTouched = true
      isUsual = false
      store.set(before => settled({...before, ...change}))
      clearTimeout(timer)
      timer = setTimeout(writeAddress, ADDRESS_EVERY_MS)
    },
    correct(choice, found) {
      isUsual = false
      store.set(() => choice)
      problems.set(before => [...before, ...found])
    },
    takeUp(choice) {
      // the same once more is nothing new, whichever object says it
      if (kept !== undefined && codec.encode(kept) === codec.encode(choice)) return
      kept = choice
      if (isTouched || isOwn(window.location.hash)) return
      isUsual = false
      store.set(() => choice)
    },
    linkTo(choice) {
      const {origin, pathname} = window.location
      return `${origin}${pathname}#${codec.encode(choice)}`
    },
    follow() {
      if (isTouched && !isOwn(window.location.hash))
        // whoever comes back to the page finds it as they left it
        window.history.replaceState(window.history.state, "", `${path}#${codec.encode(store.get())}`)
      readAddress()
      const stopWatching = watchUsual(followUsual)
      window.addEventListener("popstate", readAddress)
      window.addEventListener("hashchange", readAddress)
      return () => {
        clearTimeout(timer)
        stopWatching()
        window.removeEventListener("popstate", readAddress)
        window.removeEventListener("hashchange", readAddress)
      }
    },
  }
}
