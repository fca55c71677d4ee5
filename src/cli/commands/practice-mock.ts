import type {MockRecord} from "#core/journal/fold-practice"
import {readinessNow, seenLately} from "#core/journal/practice-now"
import {buildMock} from "#core/practice/build-mock"
import {COMPANY_NAMES, counted, LEVEL_NAMES} from "#core/practice/practice-words"
import {mockPoints, rateMock} from "#core/practice/rate-mock"
import type {Company, InterviewPlanned} from "#model/practice/practice-events"
import type {TrackId} from "#model/practice/track"
import {UserError} from "#model/user-error"
import {type PracticeCommandEffects, type PracticeJournal, withPractice} from "../practice/practice-journal"
import {runMock} from "../practice/run-mock"
import {untilLeft} from "../practice/sit-today"
import {mockDocument, mockText, type RatedMock} from "../text/mock-text"

export type MockOptions = {
  readonly track?: TrackId
  readonly level?: InterviewPlanned["level"]
  readonly company?: Company
  readonly seed?: number
  /** Begins another one although one is open. */
  readonly again?: boolean
  /** Takes the mock back that is open, and holds none. */
  readonly discard?: boolean
  readonly json?: boolean
  readonly data?: string
}

function planOf({track, level, company}: MockOptions): Partial<InterviewPlanned> {
  return {
    ...(track === undefined ? {} : {track}),
    ...(level === undefined ? {} : {level}),
    ...(company === undefined ? {} : {company}),
  }
}

function mockOf(journal: PracticeJournal, mock: string): MockRecord {
  const found = journal.now().record.mocks.find(({started}) => started.payload.mock === mock)
  if (found === undefined) throw new RangeError(`The journal has no mock "${mock}"`)
  return found
}

async function beginMock(
  journal: PracticeJournal,
  {seed}: MockOptions,
  effects: PracticeCommandEffects,
): Promise<MockRecord> {
  const practice = journal.now()
  const {plan, questions, file, day} = practice
  const {track, level, company} = plan
  const ready = readinessNow(practice)
  const drawn = seed ?? Math.floor(effects.now() / 1000)
  const asked = {track, level, company, seed: drawn, seen: seenLately(practice)}
  const mock = effects.newMockId()
  await journal.keep("mock-started", {
    mock,
    track,
    level,
    company,
    seed: drawn,
    day,
    items: buildMock({questions, modules: file.modules}, asked),
    predicted: ready.enough ? ready.one : null,
  })
  return mockOf(journal, mock)
}

function rated(record: MockRecord, journal: PracticeJournal): RatedMock {
  const {started, answers} = record
  const {track, items, level} = started.payload
  const questions = new Map(journal.bank().questions.map(question => [question.id, question]))
  const points = mockPoints(
    items,
    answers.map(({payload}) => payload),
    questions,
  )
  const earlier = journal
    .now()
    .record.mocks.filter(one => one.started.payload.track === track && one.started.at < started.at)
    .flatMap(({finished}) => finished ?? [])
  return {record, questions, verdict: rateMock(points, level), before: earlier.at(-1) ?? null}
}

function openMocks(journal: PracticeJournal): readonly MockRecord[] {
  return journal.record().mocks.filter(({finished}) => finished === null)
}

/** Takes the mock back that would go on next; what was answered in it stays answered.
 * @throws UserError where none is open */
export async function discardMock(
  {json = false, data}: Pick<MockOptions, "json" | "data">,
  effects: PracticeCommandEffects,
): Promise<void> {
  await withPractice({data, isReading: true}, effects, async journal => {
    const open = openMocks(journal)
    const record = open.at(-1)
    if (record === undefined)
      throw new UserError(
        "Expected a mock that is not finished, found none",
        "`lanewise practice mock` begins one",
      )
    const {mock, day} = record.started.payload
    await journal.takeBack(record.started.id)
    const answers = record.answers.length
    const stay =
      answers === 0 ? "" : `; its ${answers === 1 ? "answer stays" : `${answers} answers stay`} in practice`
    const left = open.length - 1
    const others =
      left === 0 ? "" : `. ${counted(left, "mock")} that ${left === 1 ? "is" : "are"} not finished left`
    effects.say(
      json
        ? JSON.stringify({discarded: mock, day, answersKept: answers, mocksOpen: left})
        : `The mock of ${day} is discarded${stay}${others}`,
    )
  })
}

/** Holds a mock interview, or goes on with one that was interrupted, and rates it. */
export async function mockCommand(options: MockOptions, effects: PracticeCommandEffects): Promise<void> {
  const {json = false, again = false, discard = false, data} = options
  if (discard) return discardMock(options, effects)
  // what is asked must not stand among the JSON
  const say = json ? effects.tell : effects.say
  await withPractice({data, plan: planOf(options)}, effects, async journal => {
    const open = again ? undefined : openMocks(journal).at(-1)
    const record = open ?? (await beginMock(journal, options, effects))
    const {mock, day, level, company, items} = record.started.payload
    const minutes = items.reduce((sum, item) => sum + item.minutes, 0)
    say(
      open === undefined
        ? `A mock of ${minutes} minutes, ${LEVEL_NAMES[level].toLowerCase()}, ${COMPANY_NAMES[company].toLowerCase()}`
        : `Going on with the mock of ${day}; --again begins another one, --discard gives it up`,
    )
    const dialog = effects.openDialog(effects.signal, json)
    const asking = {dialog, columns: effects.columns, say, prompt: () => "> "}
    const questions = new Map(journal.bank().questions.map(question => [question.id, question]))
    try {
      const sitting = {asking, journal, effects}
      const left = "`lanewise practice mock` goes on with it"
      await untilLeft(sitting, () => runMock(record.started, questions, sitting), left)
    } finally {
      dialog.close()
    }
    const after = mockOf(journal, mock)
    if (after.finished === null) return
    const whole = rated(after, journal)
    effects.say(json ? JSON.stringify(mockDocument(whole)) : `\n${mockText(whole, effects.columns)}`)
  })
}
