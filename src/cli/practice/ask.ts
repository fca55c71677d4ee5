import {readNumber} from "#core/practice/read-number"
import {wrap} from "../text/wrap"
import type {LineDialog} from "./dialog"

/** One conversation about practice. */
export type Asking = {
  readonly dialog: LineDialog
  readonly columns: number
  say(text: string): void
  /** What stands before the cursor, such as the time that is left. */
  prompt(): string
}

/** Why a conversation was left: the person wants to stop, or the input came to its end. */
export class Left extends Error {
  constructor(readonly why: "quit" | "ended") {
    super(`Left: ${why}`)
  }
}

/** What was typed at a prompt with a few answers. @throws Left at q, and where the input ends */
export async function typed(asking: Asking): Promise<string> {
  const text = (await asking.dialog.ask(asking.prompt()))?.trim() ?? null
  if (text === null) throw new Left("ended")
  if (text === "q") throw new Left("quit")
  return text
}

/** A choice with its options, numbered. */
export function numbered(options: readonly string[], columns: number): string {
  return options
    .map((text, at) => wrap(`  ${String(at + 1).padStart(2)}  ${text}`, columns, "      "))
    .join("\n")
}

/** Whole numbers out of "1 3, 5-7"; null where something else is there, or a number out of reach. */
export function readPlaces(text: string, count: number): readonly number[] | null {
  const places: number[] = []
  for (const part of text.split(/[\s,]+/).filter(one => one !== "")) {
    const match = /^(\d+)(?:-(\d+))?$/.exec(part)
    const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])]
    if (match === null || from < 1 || to > count || to < from) return null
    for (let place = from; place <= to; place += 1) if (!places.includes(place)) places.push(place)
  }
  return places
}

type Choice = {
  readonly ask: string
  readonly options: readonly string[]
  /** What Enter does; null where an answer is needed. */
  readonly enter: string | null
}

/** One of the options, counted from 0; null where Enter left it out. Asks until it gets one. */
export async function askOne(asking: Asking, {ask, options, enter}: Choice): Promise<number | null> {
  asking.say(`\n${wrap(ask, asking.columns)}\n${numbered(options, asking.columns)}`)
  for (;;) {
    const text = await typed(asking)
    if (text === "" && enter !== null) return null
    const places = readPlaces(text, options.length)
    const [place] = places ?? []
    if (place !== undefined && places?.length === 1) return place - 1
    asking.say(
      `Expected a number from 1 to ${options.length}${enter === null ? "" : `, or Enter ${enter}`}, found "${text}"`,
    )
  }
}

/** Any of the options in the order in which they were typed, counted from 0.
 * @param count how many there are, where they were shown already */
export async function askSeveral(
  asking: Asking,
  {
    ask,
    options,
    count = options.length,
  }: {readonly ask: string; readonly options: readonly string[]; readonly count?: number},
): Promise<readonly number[]> {
  asking.say(`\n${[wrap(ask, asking.columns), numbered(options, asking.columns)].filter(Boolean).join("\n")}`)
  for (;;) {
    const text = await typed(asking)
    const places = readPlaces(text, count)
    if (places !== null) return places.map(place => place - 1)
    asking.say(`Expected numbers from 1 to ${count} such as 2 4, found "${text}"`)
  }
}

/** A number with its unit; undefined where Enter left it out. */
export async function askNumber(
  asking: Asking,
  {ask, unit}: {readonly ask: string; readonly unit: string},
): Promise<number | undefined> {
  asking.say(`\n${wrap(ask, asking.columns)}${unit === "" ? "" : ` (${unit})`}`)
  for (;;) {
    const text = await typed(asking)
    if (text === "") return undefined
    const number = readNumber(text)
    if (number !== null) return number
    asking.say(`Expected a number such as 1200, 1.2k or 3e6, or Enter to leave it out, found "${text}"`)
  }
}

/** Prose of several lines, ended by a line that holds only a dot. */
export async function askProse(asking: Asking, ask: string): Promise<string> {
  const how =
    "As many lines as you like; a line with only a dot ends it. Whoever stops before the answer is graded loses it"
  asking.say(`\n${wrap(ask, asking.columns)}\n${wrap(how, asking.columns)}`)
  const lines: string[] = []
  for (;;) {
    const line = await asking.dialog.ask(asking.prompt())
    if (line === null) throw new Left("ended")
    if (line.trim() === ".") return lines.join("\n").trim().slice(0, 50_000)
    lines.push(line)
  }
}

/** Yes or no; Enter takes what is suggested. */
export async function askYes(asking: Asking, suggested: boolean): Promise<boolean> {
  asking.say(
    suggested ? "Did you say it? Enter for yes, n for no" : "Did you say it? y for yes, Enter for no",
  )
  for (;;) {
    const text = (await typed(asking)).toLowerCase()
    if (text === "") return suggested
    if (text === "y" || text === "yes") return true
    if (text === "n" || text === "no") return false
    asking.say(`Expected y, n or Enter, found "${text}"`)
  }
}
