import {expect, test} from "vitest"
import type {FromRoom, Front, ToRoom} from "#model/labs/room-message"
import {LabFault} from "../sim/lab-fault"
import {drivePlay, type Room} from "./drive-play"
import {stopped} from "./run-stopped"

const RESULT = {score: 50}
const NO_LOG = {log: [], dropped: 0}

/** Asks two worlds twice. */
function* twice(
  check: (acts: readonly unknown[]) => void = () => {},
): Generator<Front, typeof RESULT, readonly unknown[]> {
  for (let turn = 0; turn < 2; turn += 1)
    check(yield {call: "next", on: "code", ids: [0, 1], shared: [], args: [[turn], [turn]]})
  return RESULT
}

type Answer = (message: Extract<ToRoom, {k: "front"}>) => FromRoom

function roomOf(answer: Answer, clock = {ms: 0}) {
  const room = {
    closed: 0,
    clock,
    async ask(message: ToRoom): Promise<FromRoom> {
      clock.ms += 10
      return message.k === "load" ? {k: "ready", ...NO_LOG} : answer(message)
    },
    close() {
      room.closed += 1
    },
  }
  return room
}

const honest: Answer = ({step, ids}) => ({k: "acts", step, ids: [...ids], acts: ids.map(() => 1), ...NO_LOG})

function drive(room: Room & {clock: {ms: number}}, play = twice()) {
  return drivePlay(play, room, {
    code: "",
    exports: [],
    frontMs: 100,
    totalMs: 1000,
    now: () => room.clock.ms,
  })
}

test("drivePlay() plays to the result, counts the calls and closes the room", async () => {
  const room = roomOf(honest)
  expect(await drive(room)).toMatchObject({result: RESULT, failure: null, calls: 4})
  expect(room.closed).toBe(1)
})

test.each([
  ["another step", (said: Extract<FromRoom, {k: "acts"}>) => ({...said, step: said.step + 1})],
  ["other worlds", (said: Extract<FromRoom, {k: "acts"}>) => ({...said, ids: [1, 0]})],
  ["an answer too few", (said: Extract<FromRoom, {k: "acts"}>) => ({...said, acts: [1]})],
  [
    "an answer too many",
    (said: Extract<FromRoom, {k: "acts"}>) => ({...said, ids: [0, 1, 2], acts: [1, 1, 1]}),
  ],
])("drivePlay() ends the run on %s", async (_, change) => {
  const room = roomOf(message => {
    const said = honest(message)
    return said.k === "acts" ? change(said) : said
  })
  expect(await drive(room)).toMatchObject({result: null, failure: {kind: "protocol"}})
  expect(room.closed).toBe(1)
})

test("drivePlay() passes on where the code threw, and what it printed before", async () => {
  const room = roomOf(() => ({
    k: "threw",
    name: "TypeError",
    message: "x is not a function",
    at: {line: 4, column: 2},
    call: "next",
    id: 1,
    log: ["hello"],
    dropped: 2,
  }))
  expect(await drive(room)).toMatchObject({
    failure: {kind: "threw", message: "next() threw TypeError: x is not a function", line: 4, column: 2},
    failedAt: 1,
    log: ["hello"],
    logDropped: 2,
  })
})

test("drivePlay() turns a fault that the simulator found into a notice", async () => {
  const play = twice(() => {
    throw new LabFault("Expected one", "Give one")
  })
  expect(await drive(roomOf(honest), play)).toMatchObject({
    failure: {kind: "shape", message: "Expected one", hint: "Give one"},
  })
})

test("drivePlay() lets a bug of ours through, and closes the room all the same", async () => {
  const room = roomOf(honest)
  const play = twice(() => {
    throw new RangeError("ours")
  })
  await expect(drive(room, play)).rejects.toThrow("ours")
  expect(room.closed).toBe(1)
})

test("drivePlay() ends a run that takes too long in all", async () => {
  const clock = {ms: 0}
  const room = roomOf(message => {
    clock.ms += 2000
    return honest(message)
  }, clock)
  expect((await drive(room)).failure?.message).toBe("The run took longer than 1 s in all")
})

test("drivePlay() names the whole run when its last seconds were too few", async () => {
  const clock = {ms: 920}
  const late = {
    ...roomOf(honest, clock),
    async ask(message: ToRoom): Promise<FromRoom> {
      if (message.k === "load") {
        clock.ms += 950
        return {k: "ready", ...NO_LOG}
      }
      throw stopped("too-slow", "next() took longer than 0.1 s", "")
    },
  }
  expect((await drive(late)).failure?.message).toBe("The run took longer than 1 s in all")
})
