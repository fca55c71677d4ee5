import type {RandomStream} from "#math/rng"
import {drawChance, drawIndex} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import {EXCLUSIVE, FAULT_KINDS, FAULTS, type FaultKind} from "./fault-kinds"
import type {OutputParameters} from "./parameters"
import {printAnswer} from "./print-answer"
import {drawRecord, type TrueRecord} from "./record-law"
import type {RecordSchema} from "./schemas"
import {type Printed, spoilValue} from "./value-faults"

/** An answer of the model, with what only the simulator knows of it. */
export type Answer = {
  readonly raw: string
  readonly faults: readonly FaultKind[]
  /** The truth can be told from the text. */
  readonly readable: boolean
  /** Fields that have lost their value. */
  readonly spoiled: readonly string[]
}

/** One mail, and what the model makes of it. */
export type MailDocument = {
  readonly schema: RecordSchema
  readonly record: TrueRecord
  readonly parameters: OutputParameters
  /** What is wrong with its first answer. */
  readonly faults: readonly FaultKind[]
  /** The mail does not say what is asked for: no question will help. */
  readonly hopeless: boolean
  /** Which stream its answers are drawn from. */
  readonly seed: number
  readonly index: number
}

function drawFaults(stream: RandomStream, {faults, clean, second_fault}: OutputParameters): FaultKind[] {
  const weights = FAULT_KINDS.map(kind => faults[kind] ?? 0)
  const isClean = drawChance(stream, clean)
  const first = FAULT_KINDS[drawIndex(stream, weights)]
  const hasSecond = drawChance(stream, second_fault)
  const second = FAULT_KINDS[drawIndex(stream, weights)]
  if (isClean || first === undefined) return []
  const apart =
    second === undefined || EXCLUSIVE.some(group => group.includes(first) && group.includes(second))
  return hasSecond && second !== undefined && second !== first && !apart ? [first, second] : [first]
}

export function drawDocument(
  parameters: OutputParameters,
  {seed, index}: {seed: number; index: number},
): MailDocument {
  const stream = streamOf(seed, `document ${index}`)
  const {schema, record} = drawRecord(stream, parameters)
  const drawn = drawFaults(stream, parameters)
  const hopeless = drawChance(stream, parameters.hopeless) && drawn.some(kind => FAULTS[kind].lossy)
  const faults: FaultKind[] = hopeless ? ["missing"] : drawn
  return {schema, record, parameters, faults, hopeless, seed, index}
}

/** Every second answer that comes out well is wrapped in a fence. */
const FENCED = 0.5

/** The answer to question number `question`, 0 being the first. `helped`: the question named what was wrong. */
export function drawAnswer(document: MailDocument, question: number, helped: boolean): Answer {
  const {parameters, hopeless, seed, index} = document
  const stream = streamOf(seed, `answer ${index}/${question}`)
  const fails = stream.nextUnit() < (helped ? parameters.ask_fails : parameters.ask_fails_blind)
  const fenced = drawChance(stream, FENCED)
  const again = question === 0 || hopeless || fails
  const faults: readonly FaultKind[] = again ? document.faults : fenced ? ["fence"] : []
  return writeAnswer(document, faults)
}

/** Writes the record down with these faults. The same question spoils the same fields again. */
function writeAnswer(document: MailDocument, kinds: readonly FaultKind[]): Answer {
  const {schema, record, seed, index} = document
  const stream = streamOf(seed, `text ${index}`)
  const inOrder = FAULT_KINDS.filter(kind => kinds.includes(kind))
  // an optional field that is not there may be left out, but not where the end of the text is missing too
  const leavesOut = drawChance(stream, 0.5) && !kinds.includes("cutTail")
  let entries: readonly Printed[] = Object.entries(record)
    .filter(([, value]) => value !== null || !leavesOut)
    .map(([key, value]) => ({key, value}))
  const hit = new Set<string>()
  const spoiled: string[] = []
  const happened: FaultKind[] = []
  for (const kind of inOrder) {
    const result = spoilValue(kind, entries, {schema, record, hit, stream})
    entries = result.entries
    if (result.field !== null) hit.add(result.field)
    if (result.field !== null && FAULTS[kind].lossy) spoiled.push(result.field)
    if (result.field !== null || !HITS_A_FIELD.has(kind)) happened.push(kind)
  }
  const faults = new Set(happened)
  const raw = printAnswer(entries, {schema, faults, stream})
  return {raw, faults: happened, readable: happened.every(kind => !FAULTS[kind].lossy), spoiled}
}

/** Faults that change one field, if there is one to change. */
const HITS_A_FIELD: ReadonlySet<FaultKind> = new Set(FAULT_KINDS.slice(0, FAULT_KINDS.indexOf("extraKeys")))
