import {postingTitle} from "#core/decode/posting-title"
import type {PostingInput} from "#model/decode/reading"
import {UserError} from "#model/user-error"
import {createStore, useStore} from "../../app/store"
import type {PostingOrigin} from "./posting-origin"
import {readLater, readNow, type TimedReading} from "./read-anywhere"
import type {Source, SourceReading} from "./read-source"

/** A field shows no more than this; a longer text is kept beside it. */
export const SHOWN_MOST = 200_000

export type PostingFields = {readonly title: string; readonly company: string; readonly location: string}
const NO_FIELDS: PostingFields = {title: "", company: "", location: ""}

/** What is on the page. It lives as long as the tab and is written nowhere until it is saved. */
export type DecodeState = {
  /** The text of the posting, or what was given where no posting could be made out. */
  readonly text: string
  /** Where the posting came from; null where it was typed, opened from a list or linked. */
  readonly origin: PostingOrigin | null
  readonly fields: PostingFields
  readonly result: SourceReading | null
  readonly isReading: boolean
  readonly error: Error | null
  /** How long the reading took, ms. */
  readonly readMs: number | null
  /** Whether the field for the text is open although there is a reading. */
  readonly isEditing: boolean
  /** Counts postings as they come, so that the focus can move to each. */
  readonly arrivals: number
}

const EMPTY: DecodeState = {
  text: "",
  origin: null,
  fields: NO_FIELDS,
  result: null,
  isReading: false,
  error: null,
  readMs: null,
  isEditing: false,
  arrivals: 0,
}
const store = createStore<DecodeState>(EMPTY)
let lastTask = 0

/** Tells a listener the text whenever something changes. */
export function watchDecode(listener: (text: string) => void): () => void {
  return store.subscribe(() => listener(store.get().text))
}

export const getDecode = store.get

export function useDecode(): DecodeState {
  return useStore(store)
}

function change(next: Partial<DecodeState>): void {
  store.set(before => ({...before, ...next}))
}

/** The title as given, else the one that the text seems to carry. */
export function shownTitle({fields, text}: Pick<DecodeState, "fields" | "text">): string {
  return fields.title.trim() === "" ? postingTitle(text) : fields.title.trim()
}

/** The posting of the present text and fields. */
export function presentPosting({text, fields}: Pick<DecodeState, "fields" | "text">): PostingInput {
  const given = Object.entries(fields).filter(([, words]) => words.trim() !== "")
  return {...Object.fromEntries(given.map(([name, words]) => [name, words.trim()])), text}
}

/** Takes a text as it is typed; reading follows at once. */
export function typeText(text: string): void {
  change({text, isEditing: true})
  if (text.trim() === "") {
    lastTask += 1
    change({result: null, isReading: false, readMs: null, error: null, fields: NO_FIELDS, origin: null})
  } else read({kind: "posting", posting: presentPosting(store.get())}, {isArrival: false})
}

/** Changes what is known beside the text. */
export function changeField(name: keyof PostingFields, words: string): void {
  change({fields: {...store.get().fields, [name]: words}})
  const {text} = store.get()
  if (text.trim() !== "") read({kind: "posting", posting: presentPosting(store.get())}, {isArrival: false})
}

/** Takes a paste or a file, of whatever form.
 * @param formName a file name that tells the form of a paste, where that is known */
export function takeSource(
  text: string,
  {fileName, formName}: {readonly fileName?: string; readonly formName?: string | undefined},
): void {
  const origin = {fileName: fileName ?? null, postings: [], hidden: [], index: 0}
  change({text, origin, fields: NO_FIELDS, result: null, isEditing: false})
  const name = fileName ?? formName
  read({kind: "raw", text, ...(name === undefined ? {} : {fileName: name})}, {isArrival: true})
}

/** Takes a posting that is one already: an example, a saved one. */
export function openPosting(posting: PostingInput): void {
  takePosting(posting, null)
}

/** Takes another one of the postings that came together. */
export function choosePosting(index: number): void {
  const {origin} = store.get()
  const posting = origin?.postings[index]
  if (origin !== null && posting !== undefined) takePosting(posting, {...origin, index})
}

function takePosting(posting: PostingInput, origin: PostingOrigin | null): void {
  const {text, title = "", company = "", location = ""} = posting
  change({text, origin, fields: {title, company, location}, result: null, isEditing: false})
  read({kind: "posting", posting}, {isArrival: true})
}

export function clearPosting(): void {
  lastTask += 1
  store.set(({arrivals}) => ({...EMPTY, arrivals}))
}

/** Says that a link held no posting that can be read. */
export function refuseLink(): void {
  const error = new UserError(
    "The link holds no posting that can be read",
    "Ask for it again: it may have been cut",
  )
  change({error})
}

export function setEditing(isEditing: boolean): void {
  change({isEditing})
}

type ReadOptions = {readonly isArrival: boolean}

function read(source: Source, options: ReadOptions): void {
  lastTask += 1
  const task = lastTask
  const settle = ({result, readMs}: TimedReading) => {
    if (task === lastTask) show(source, result, {...options, readMs})
  }
  const now = readNow(source)
  if (now !== null) {
    settle(now)
    return
  }
  change({isReading: true})
  readLater(source).then(settle, error => {
    if (task !== lastTask) return
    change({isReading: false, error: error instanceof Error ? error : new Error(String(error))})
  })
}

function show(source: Source, result: SourceReading, given: ReadOptions & {readonly readMs: number}): void {
  const {isArrival, readMs} = given
  const {posting, postings, hidden} = result
  const taken =
    source.kind === "raw" && posting !== null
      ? {
          text: posting.text,
          fields: {
            title: posting.title ?? "",
            company: posting.company ?? "",
            location: posting.location ?? "",
          },
        }
      : {}
  store.set(before => ({
    ...before,
    ...taken,
    origin:
      source.kind === "raw" && before.origin !== null ? {...before.origin, postings, hidden} : before.origin,
    result,
    readMs,
    isReading: false,
    error: null,
    arrivals: before.arrivals + (isArrival && result.reading !== null ? 1 : 0),
  }))
}
