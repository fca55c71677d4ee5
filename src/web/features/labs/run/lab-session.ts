import {attemptOf} from "#labs/grade/attempt-of"
import type {LabRunner} from "#labs/run/browser/lab-runner"
import type {OpenLab} from "#model/labs/lab"
import {MOST_CODE} from "#model/labs/lab-attempt"
import {LAB_LANGUAGES, type LabLanguage} from "#model/labs/lab-language"
import type {Metrics} from "#model/labs/verdict"
import {UserError} from "#model/user-error"
import {keepAttempt} from "../../../app/journal"
import {createStore, type Store} from "../../../app/store"
import {keepDraft, keptDraft, rememberedLanguage, rememberLanguage} from "./draft-memory"
import {labRunner} from "./runner-link"
import type {LastRun, Progress, SessionState, Watching} from "./session-state"

/** What can be done on the page of a lab. */
export type LabSession = {
  readonly store: Store<SessionState>
  /** Makes the room of the language ready, so that the first run starts at once, offline too. */
  prepare(): void
  type(code: string): void
  /** Takes the code of both languages as the browser keeps it now: another tab may have gone on with it. */
  takeKept(): void
  speak(language: LabLanguage): void
  /** Grades the code, keeps the attempt, then plays the first visible world for its picture. */
  run(): Promise<void>
  stop(): void
  /** Plays one world of a test again, with the code of the last run. */
  replay(trap: string, seed: number): Promise<void>
}

const sessions = new Map<string, LabSession>()

/** The session of a lab; coming back to its page finds it as it was left. */
export function sessionOf(lab: OpenLab): LabSession {
  const known = sessions.get(lab.id)
  if (known !== undefined) return known
  const made = createSession(lab, {runner: labRunner, keep: keepAttempt})
  sessions.set(lab.id, made)
  return made
}

export type SessionEffects = {
  runner(): Promise<Pick<LabRunner, "grade" | "watch" | "warm">>
  keep: typeof keepAttempt
}

/** How a piece of work is stopped, and where it tells how far it is. */
type Hearing = {readonly signal: AbortSignal; onProgress(progress: Progress): void}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

/** The code of a lab as the browser keeps it, else the starter. */
function keptCode(lab: OpenLab, language: LabLanguage): string {
  return keptDraft(lab.id, language) ?? lab.starter[language]
}

function firstState(lab: OpenLab): SessionState {
  return {
    language: rememberedLanguage(lab.id),
    codes: {ts: keptCode(lab, "ts"), py: keptCode(lab, "py")},
    isKept: true,
    running: null,
    last: null,
    wasStopped: false,
    error: null,
  }
}

/** @param effects a runner and a journal, which tests replace */
export function createSession(lab: OpenLab, effects: SessionEffects): LabSession {
  const store = createStore<SessionState>(firstState(lab))
  const change = (next: Partial<SessionState>) => store.set(before => ({...before, ...next}))
  let stopper = new AbortController()
  let measured: Metrics | null = null
  /** Where the browser did not take what was typed last: it stands here only. */
  const unkept = new Set<LabLanguage>()

  /** One piece of work at a time. What it tells of itself counts until it is over. */
  async function work(first: string, task: (hearing: Hearing) => Promise<void>): Promise<void> {
    if (store.get().running !== null) return
    stopper = new AbortController()
    const {signal} = stopper
    let isOver = false
    change({running: {text: first, share: null}})
    try {
      await task({
        signal,
        onProgress({text, share}) {
          if (!isOver && !signal.aborted) change({running: {text, share}})
        },
      })
    } finally {
      isOver = true
      change({running: null})
    }
  }

  function changeLast(next: Partial<LastRun>): void {
    store.set(before => (before.last === null ? before : {...before, last: {...before.last, ...next}}))
  }

  async function watch(
    world: {parameters: Readonly<Record<string, unknown>>; seed: number},
    show: (watching: Watching) => void,
    hearing: Hearing,
  ): Promise<void> {
    const {last} = store.get()
    if (last === null) return
    const {seed} = world
    const fail = (message: string) => show({seed, state: {kind: "failed", message}})
    show({seed, state: {kind: "playing"}})
    try {
      const runner = await effects.runner()
      const {language} = last.verdict
      const {trace, metrics, failure} = await runner.watch(last.code, {
        ...hearing,
        ...world,
        lab,
        language,
      })
      if (hearing.signal.aborted) fail("It was stopped")
      else if (trace === null || metrics === null) fail(failure?.message ?? "It left none")
      else show({seed, state: {kind: "shown", trace, metrics}})
    } catch (error) {
      fail(asError(error).message)
    }
  }

  let warmed: LabLanguage | null = null
  /** Once for each language that is turned to; where it fails, the run will tell. */
  function warm(language: LabLanguage): void {
    if (warmed === language) return
    warmed = language
    effects.runner().then(
      runner => runner.warm(language),
      () => {},
    )
  }

  /** The verdict on what stands in the editor. */
  async function graded(hearing: Hearing): Promise<Omit<LastRun, "before">> {
    const {language, codes} = store.get()
    const code = codes[language]
    if (code.length > MOST_CODE)
      throw new UserError(
        `Expected at most ${MOST_CODE.toLocaleString("en-US")} characters of code, found ${code.length.toLocaleString("en-US")}`,
        "Take away what is not needed",
      )
    const runner = await effects.runner()
    const verdict = await runner.grade(code, {...hearing, lab, language})
    return {verdict, code, picture: null, replay: null}
  }

  /** What fails in the runner itself is told, and what is stopped is not. From the verdict on, stopping stops the picture. */
  async function grade(hearing: Hearing): Promise<void> {
    const {signal} = hearing
    change({wasStopped: false, error: null})
    const run = await graded(hearing).catch(asError)
    if (signal.aborted) return change({wasStopped: true})
    if (run instanceof Error) return change({error: run})
    const {verdict, code} = run
    change({last: {...run, before: measured}})
    measured = verdict.grade?.metrics ?? measured
    const attempt = attemptOf(verdict, {code, surface: "browser"})
    if (attempt !== null) await effects.keep(attempt).catch(error => change({error: asError(error)}))
    const [seed] = lab.seeds.visible
    if (verdict.grade !== null && seed !== undefined)
      await watch({parameters: {}, seed}, picture => changeLast({picture}), hearing)
  }

  return {
    store,
    prepare: () => warm(store.get().language),
    type(code) {
      const {language, codes} = store.get()
      const isKept = keepDraft(lab.id, language, {code, starter: lab.starter[language]})
      if (isKept) unkept.delete(language)
      else unkept.add(language)
      change({codes: {...codes, [language]: code}, isKept})
    },
    takeKept() {
      const {codes} = store.get()
      const now = (language: LabLanguage) =>
        unkept.has(language) ? codes[language] : keptCode(lab, language)
      const kept = {ts: now("ts"), py: now("py")}
      if (LAB_LANGUAGES.some(language => kept[language] !== codes[language])) change({codes: kept})
    },
    speak(language) {
      if (!LAB_LANGUAGES.includes(language)) return
      rememberLanguage(lab.id, language)
      change({language})
      warm(language)
    },
    run: () => work("Starting", grade),
    stop: () => stopper.abort(),
    replay(trap, seed) {
      const found = lab.traps.find(({id}) => id === trap)
      if (found === undefined) return Promise.resolve()
      return work("Playing the world again", hearing =>
        watch(
          {parameters: found.world, seed},
          watching => changeLast({replay: {...watching, trap}}),
          hearing,
        ),
      )
    },
  }
}
