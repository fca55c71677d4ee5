import {journalHealth, newerNotice} from "#core/journal/events-of-kind"
import {exportLines} from "#core/journal/export-lines"
import {foldProfile} from "#core/journal/fold-profile"
import {importLines} from "#core/journal/import-lines"
import {openIndexedDbStore} from "#io/browser/journal/indexed-db-store"
import {openMemoryStore} from "#io/browser/journal/memory-store"
import type {JournalStore} from "#io/journal-store"
import {newEvent} from "#io/new-event"
import type {SavedPosting} from "#model/decode/saved-posting"
import type {JournalEvent} from "#model/journal/event"
import type {FrozenForecast} from "#model/journal/frozen-forecast"
import type {JournalKindName, PayloadOf} from "#model/journal/kinds"
import type {LabAttempt} from "#model/labs/lab-attempt"
import type {LabLanguage} from "#model/labs/lab-language"
import type {OffersFile} from "#model/pay/offer"
import type {Profile} from "#model/profile"
import {UserError} from "#model/user-error"
import {ANSWER_DRAFT_START} from "./answer-draft-key"
import {forgetLoaded, tellErased} from "./forgotten"
import {type NewsLine, openNewsLine} from "./journal-news"
import {LAB_DRAFT_START} from "./lab-draft-key"
import {OFFERS_DRAFT_KEY} from "./offers-draft-key"
import {SKILL_STANDING_KEY} from "./skill-standing-key"
import {createStore, useStore} from "./store"
import {VOICE_CHOICE_KEY} from "./voice-choice-key"

export type JournalState = {
  readonly events: readonly JournalEvent[]
  /** What the person must know about the journal itself, e.g. that this browser keeps nothing. */
  readonly notice: string | null
}

/** Kinds of events that practice writes. */
type PracticeKind = Extract<
  JournalKindName,
  | "question-answered"
  | "card-reviewed"
  | "cards-added"
  | "card-set"
  | "interview-planned"
  | "mock-started"
  | "mock-finished"
  | "interview-held"
>

const state = createStore<JournalState | null>(null)
let opening: Promise<JournalStore> | undefined
let otherTabs: NewsLine = {tell() {}}
/** From when the person is being forgotten until the page is loaded anew nothing is written. */
let isForgotten = false

/** The journal, or null until it is open. */
export function useJournal(): JournalState | null {
  return useStore(state)
}

/** Opens the journal of this browser once. Where the browser keeps nothing, one that lasts as long as the page. */
export function openJournal(): Promise<JournalStore> {
  opening ??= open()
  return opening
}

async function open(): Promise<JournalStore> {
  try {
    const kept = await openIndexedDbStore()
    await refresh(kept, null)
    otherTabs = openNewsLine(news => {
      if (news !== "added") letGo()
      // heard of a tab that could not erase as well
      else isForgotten = false
      if (news === "erased") forgetDrafts()
      // a failure shows where the journal is used next
      const refreshed = refreshJournal().catch(() => {})
      if (news === "erased") void refreshed.then(tellErased)
    })
    return kept
  } catch (error) {
    const memory = openMemoryStore()
    await refresh(memory, error instanceof UserError ? `${error.message}. ${error.hint}.` : String(error))
    return memory
  }
}

async function refresh(journal: JournalStore, notice: string | null): Promise<void> {
  const events = await journal.all()
  const newer = newerNotice(journalHealth(events))
  state.set(() => ({events, notice: notice ?? newer ?? null}))
}

/** Takes in what other tabs have written. */
export async function refreshJournal(): Promise<void> {
  await refresh(await openJournal(), state.get()?.notice ?? null)
}

async function append(events: readonly JournalEvent[]): Promise<number> {
  const journal = await openJournal()
  if (isForgotten)
    throw new UserError(
      "Nothing is written any more since you asked to be forgotten",
      "Load the page again to begin anew",
    )
  const {added} = await journal.append(events)
  otherTabs.tell("added")
  await refresh(journal, state.get()?.notice ?? null)
  return added
}

/** An event that comes after all that the journal of this browser holds, whatever its clock says. */
async function nextEvent<Name extends JournalKindName>(
  kind: Name,
  payload: PayloadOf<Name>,
): Promise<JournalEvent> {
  await openJournal()
  return newEvent(kind, payload, {after: state.get()?.events ?? []})
}

/** The profile as last given in this browser. */
export async function rememberedProfile(): Promise<Profile | undefined> {
  await openJournal()
  return foldProfile(state.get()?.events ?? [])
}

/** Keeps the profile where it differs from the one kept last. */
export async function rememberProfile(profile: Profile): Promise<void> {
  await refreshJournal()
  const before = await rememberedProfile()
  if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(profile))) return
  await append([await nextEvent("profile-edited", profile)])
}

function sorted(profile: Profile | undefined): unknown {
  return profile === undefined ? null : Object.entries(profile).sort(([a], [b]) => (a < b ? -1 : 1))
}

export async function freezeForecast(forecast: FrozenForecast): Promise<void> {
  await append([await nextEvent("forecast-frozen", forecast)])
}

export async function saveOffers(file: OffersFile): Promise<void> {
  await append([await nextEvent("offers-saved", file)])
}

export async function savePosting(posting: SavedPosting): Promise<void> {
  await append([await nextEvent("posting-decoded", posting)])
}

/** Kinds of events that the page about fit writes. */
type FitKind = Extract<
  JournalKindName,
  "fit-started" | "fit-answered" | "fit-trial-rated" | "fit-taste-run" | "fit-weighed"
>

/** Keeps what was said about fit. @returns the id of the event, which takes it back */
export async function keepFit<Name extends FitKind>(kind: Name, payload: PayloadOf<Name>): Promise<string> {
  const event = await nextEvent(kind, payload)
  await append([event])
  return event.id
}

/** Keeps what the person says of skills and of their resume, in one step. @returns the ids of the events */
export async function keepSkills(
  told: PayloadOf<"skills-told">,
  resume: PayloadOf<"resume-kept"> | null,
): Promise<readonly string[]> {
  const events = [
    ...(resume === null ? [] : [await nextEvent("resume-kept", resume)]),
    await nextEvent("skills-told", told),
  ]
  await append(events)
  return events.map(({id}) => id)
}

export async function keepResume(resume: PayloadOf<"resume-kept">): Promise<void> {
  await append([await nextEvent("resume-kept", resume)])
}

/** Kinds of events that the page about the plan writes. */
type PlanKind = Extract<JournalKindName, "plan-set" | "plan-week-done">

export async function keepPlan<Name extends PlanKind>(kind: Name, payload: PayloadOf<Name>): Promise<void> {
  await append([await nextEvent(kind, payload)])
}

export async function keepAttempt(attempt: LabAttempt): Promise<void> {
  await append([await nextEvent("lab-attempted", attempt)])
}

/** @param hint counts from 1 */
export async function keepHintOpened(
  lab: {readonly id: string; readonly version: number},
  hint: number,
): Promise<void> {
  await append([await nextEvent("lab-hint-opened", {lab: lab.id, labVersion: lab.version, hint})])
}

export async function keepReferenceShown(
  lab: {readonly id: string; readonly version: number},
  language: LabLanguage,
): Promise<void> {
  await append([await nextEvent("lab-reference-shown", {lab: lab.id, labVersion: lab.version, language})])
}

/** Keeps what was done in practice. @returns the id of the event, which takes it back */
export async function keepPractice<Name extends PracticeKind>(
  kind: Name,
  payload: PayloadOf<Name>,
): Promise<string> {
  const event = await nextEvent(kind, payload)
  await append([event])
  return event.id
}

/** Puts what is so now in the place of what was kept of practice, in one step. */
export async function replacePractice<Name extends PracticeKind>(
  eventId: string,
  kind: Name,
  payload: PayloadOf<Name>,
): Promise<void> {
  await append([await nextEvent("retracted", {eventId}), await nextEvent(kind, payload)])
}

/** Keeps a deck that was taken in, in one step. */
export async function keepDeck(
  added: readonly PayloadOf<"cards-added">[],
  carried: PayloadOf<"cards-carried"> | null,
): Promise<void> {
  const events = await Promise.all([
    ...added.map(payload => nextEvent("cards-added", payload)),
    ...(carried === null ? [] : [nextEvent("cards-carried", carried)]),
  ])
  await append(events)
}

/** Keeps that several cards became one, in one step. @returns the ids of the events, which take it back */
export async function keepJoined(
  added: readonly PayloadOf<"cards-added">[],
  carried: PayloadOf<"cards-carried"> | null,
  set: readonly PayloadOf<"card-set">[],
): Promise<readonly string[]> {
  const events = await Promise.all([
    ...added.map(payload => nextEvent("cards-added", payload)),
    ...(carried === null ? [] : [nextEvent("cards-carried", carried)]),
    ...set.map(payload => nextEvent("card-set", payload)),
  ])
  await append(events)
  return events.map(({id}) => id)
}

/** Takes an event back. @returns the id of the retraction, which can be taken back itself */
export async function retractEvent(eventId: string): Promise<string> {
  const event = await nextEvent("retracted", {eventId})
  await append([event])
  return event.id
}

export async function retractEvents(eventIds: readonly string[]): Promise<void> {
  await append(await Promise.all(eventIds.map(eventId => nextEvent("retracted", {eventId}))))
}

/** All that the browser keeps now, whichever tab wrote it. */
export async function exportJournal(): Promise<string> {
  return exportLines(await (await openJournal()).all())
}

/** Adds the events of an export. Returns a sentence that says what came of it. */
export async function importJournal(text: string): Promise<string> {
  const {events, problems} = importLines(text)
  const added = await append(events)
  const known = events.length - added
  const first = problems[0]
  return [
    `${added} ${added === 1 ? "event was" : "events were"} added`,
    known > 0 ? `, ${known} ${known === 1 ? "was" : "were"} here already` : "",
    first === undefined
      ? "."
      : `; ${problems.length} ${problems.length === 1 ? "line" : "lines"} could not be read (line ${first.line}: ${first.message}).`,
  ].join("")
}

/** Lets this tab write nothing more, and let go of what waits to be written. */
function letGo(): void {
  isForgotten = true
  forgetLoaded()
}

/** Removes what the browser keeps beside the journal: the offers, the code and the answers that are being written, the skills
 * that were marked and the choice of voice. */
function forgetDrafts(): void {
  try {
    localStorage.removeItem(OFFERS_DRAFT_KEY)
    localStorage.removeItem(SKILL_STANDING_KEY)
    localStorage.removeItem(VOICE_CHOICE_KEY)
    for (const key of Object.keys(localStorage))
      if (key.startsWith(LAB_DRAFT_START) || key.startsWith(ANSWER_DRAFT_START)) localStorage.removeItem(key)
  } catch {
    // storage is turned off: then nothing was kept there
  }
}

/** Erases the whole journal of this browser for good, and what is being written. No open tab writes anything from then on,
 * until it is loaded anew. */
export async function forgetMe(): Promise<void> {
  const journal = await openJournal()
  letGo()
  otherTabs.tell("forgetting")
  try {
    await journal.erase()
  } catch (error) {
    isForgotten = false
    otherTabs.tell("added")
    throw error
  }
  // last, so that nothing typed meanwhile is left
  forgetDrafts()
  otherTabs.tell("erased")
  await refresh(journal, state.get()?.notice ?? null)
  tellErased()
}
