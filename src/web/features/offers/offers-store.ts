import {draftOfFile} from "#core/pay/offers/view/draft-of-file"
import {
  type DraftReading,
  fileOfDraft,
  type LastGood,
  NOTHING_GOOD,
} from "#core/pay/offers/view/file-of-draft"
import {EMPTY_DRAFT, type OffersDraft} from "#core/pay/offers/view/offer-draft"
import type {OffersFile} from "#model/pay/offer"
import type {OfferProblem} from "#model/pay/offers-answer"
import {onForgotten} from "../../app/forgotten"
import {createStore, useStore} from "../../app/store"
import {forgetDraft, keepDraft, keptDraft} from "./draft-memory"
import {type FoundOffers, linkedOffers, writeLink} from "./offers-address"

/** Whose offers are on the page. Those of a link are somebody else's until they are taken over. */
export type OffersOwner = "person" | "link"

export type OffersState = {
  readonly draft: OffersDraft
  readonly owner: OffersOwner
  readonly reading: DraftReading
  readonly good: LastGood
  /** What of a link could not be read, in sentences. */
  readonly linkProblems: readonly string[]
  /** What of an imported file could not be read. */
  readonly importProblems: readonly OfferProblem[]
  /** Nothing of the link or the file could be read, so the page stayed as it was. */
  readonly isRefused: boolean
}

const KEEP_AFTER_MS = 400

function stateOf(draft: OffersDraft, rest: Partial<OffersState> = {}): OffersState {
  const good = rest.good ?? NOTHING_GOOD
  const reading = fileOfDraft(draft, good)
  const offers = Object.fromEntries(reading.ids.map((id, index) => [id, reading.file?.offers[index]]))
  return {
    owner: "person",
    linkProblems: [],
    importProblems: [],
    isRefused: false,
    ...rest,
    draft,
    reading,
    good: {
      offers: Object.fromEntries(
        Object.entries(offers).flatMap(([id, offer]) => (offer === undefined ? [] : [[id, offer]])),
      ),
      present: reading.file?.present ?? (draft.present === null ? null : good.present),
    },
  }
}

const store = createStore<OffersState>(stateOf(EMPTY_DRAFT))
let isStarted = false
let timer: ReturnType<typeof setTimeout> | undefined

export function useOffers(): OffersState {
  return useStore(store)
}

onForgotten(() => {
  clearTimer()
  if (store.get().owner === "person") store.set(() => stateOf(EMPTY_DRAFT))
})

/** Brings the offers of the address or of the last visit. */
export function startOffers(): void {
  if (!isStarted) {
    isStarted = true
    const kept = keptDraft()
    if (kept !== null) store.set(() => stateOf(kept))
    window.addEventListener("hashchange", openAddress)
    // a tab in which nothing waits must not write over what another one has kept, nor over nothing
    window.addEventListener("pagehide", () => {
      if (timer !== undefined) keep()
    })
  }
  openAddress()
}

function openAddress(): void {
  const found = linkedOffers()
  if (found === null) return
  // what is one's own is kept; offers of a link would go into the address, where those of another link stand now
  if (store.get().owner === "person" && timer !== undefined) keep()
  clearTimer()
  open(found, "link")
}

function open({file, linkProblems, importProblems}: FoundOffers, owner: OffersOwner): void {
  store.set(before =>
    file === null
      ? {...before, linkProblems, importProblems, isRefused: true}
      : stateOf(draftOfFile(file), {owner, linkProblems, importProblems}),
  )
}

/** Changes what is typed; the answer follows, and a moment later the browser keeps it. */
export function changeDraft(change: (draft: OffersDraft) => OffersDraft): void {
  store.set(before => stateOf(change(before.draft), before))
  keepSoon()
}

function clearTimer(): void {
  clearTimeout(timer)
  timer = undefined
}

function keepSoon(): void {
  clearTimeout(timer)
  timer = setTimeout(keep, KEEP_AFTER_MS)
}

/** Keeps one's own offers in the browser and those of a link in the address. */
function keep(): void {
  clearTimer()
  const {owner, draft, reading} = store.get()
  if (owner === "person") keepDraft(draft)
  else if (reading.file !== null) writeLink(reading.file)
}

/** Opens a file in place of what is on the page. */
export function openFile(file: OffersFile, importProblems: readonly OfferProblem[] = []): void {
  open({file, linkProblems: [], importProblems}, "person")
  writeLink(null)
  keep()
}

/** Tells what is wrong with a file of which nothing could be read; the page stays as it is. */
export function refuseFile(importProblems: readonly OfferProblem[]): void {
  store.set(before => ({...before, importProblems, linkProblems: [], isRefused: true}))
}

/** Makes the offers of a link one's own, in place of those from before. */
export function takeOverOffers(): void {
  store.set(before => ({...before, owner: "person"}))
  writeLink(null)
  keep()
}

/** Leaves the offers of a link for one's own. */
export function backToOwnOffers(): void {
  clearTimer()
  writeLink(null)
  store.set(() => stateOf(keptDraft() ?? EMPTY_DRAFT))
}

export function dismissProblems(): void {
  store.set(before => ({...before, linkProblems: [], importProblems: [], isRefused: false}))
}

/** Empties the page; the browser forgets the offers too, the journal keeps what was saved in it. Offers of a link are left
 * for one's own, which are not what is on the page. */
export function clearOffers(): void {
  if (store.get().owner === "link") {
    backToOwnOffers()
    return
  }
  writeLink(null)
  store.set(() => stateOf(EMPTY_DRAFT))
  clearTimer()
  forgetDraft()
}
