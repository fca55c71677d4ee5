import {expect, test} from "vitest"
import {POSTING_LEVELS, REMOTE_KINDS} from "#model/decode/reading"
import {postingFlags} from "./flags/posting-flags"
import {postingLevel} from "./posting-level"
import {remoteKind} from "./remote-kind"
import {statedPay} from "./stated-pay"
import {titleFits, titleLane} from "./title-lane"
import {whyUnreadable} from "./unreadable"
import {yearsAsked} from "./years-asked"

/** Texts of 400,000 characters on which a reader of quadratic cost would hang for minutes. */
const LENGTH = 400_000
const SEEDS = [
  "a",
  "$",
  "1,",
  "1",
  " ",
  "\n",
  "$1 - ",
  "5 years ",
  "5+",
  "on-call ",
  "remote ",
  "hybrid office ",
  "3 days ",
  "no sponsor ",
  "must be US ",
  "contract ",
  "type: ",
  "word ",
  "include the word ",
  "you are an ",
  "hiring for ",
  "e\u0301",
  "the ",
  "und ",
  "机",
  "( ",
  "a-",
  "experience ",
  "salary ",
]

test.each(SEEDS)("every reader of fields ends on 400,000 characters of %j", seed => {
  const text = seed.repeat(Math.ceil(LENGTH / seed.length)).slice(0, LENGTH)
  const posting = {text, title: text.slice(0, 5000), location: text.slice(0, 5000)}
  const pieces = [
    {start: 0, end: text.length, isBullet: false, isLineStart: true, section: "duties" as const},
  ]
  const pay = statedPay(posting)
  const level = postingLevel(posting, yearsAsked(posting, pieces))
  const remote = remoteKind(posting)
  const years = yearsAsked(posting, pieces)
  const flags = postingFlags({
    posting,
    pieces,
    lane: "ai",
    mix: {ai: 1, ml: 0, mlops: 0},
    chances: {ai: 1, ml: 0, mlops: 0, none: 0},
    level,
    titleLane: titleLane(posting.title),
    pay,
    remote,
    years,
    laneEvidence: [],
  })
  expect(POSTING_LEVELS).toContain(level)
  expect(REMOTE_KINDS).toContain(remote)
  expect(titleFits(posting.title, "ai")).toBeTypeOf("boolean")
  expect(flags.every(({evidence}) => evidence.every(({start, end}) => start < end && end <= LENGTH))).toBe(
    true,
  )
  expect(whyUnreadable(text)?.kind).not.toBe("too-long")
})
