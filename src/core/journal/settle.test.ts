import {describe, expect, test} from "vitest"
import type {JournalEvent} from "#model/journal/event"
import {settle} from "./settle"

function idOf(letter: string): string {
  return `01J0000000000000000000000${letter}`
}

function note(letter: string): JournalEvent {
  return {id: idOf(letter), at: "2026-01-01T00:00:00.000Z", kind: "note", version: 1, payload: letter}
}

function retract(letter: string, target: string, at = "2026-01-02T00:00:00.000Z"): JournalEvent {
  return {id: idOf(letter), at, kind: "retracted", version: 1, payload: {eventId: idOf(target)}}
}

function lettersThatCount(...events: JournalEvent[]): string {
  return settle(events)
    .map(({id}) => id.slice(-1))
    .join("")
}

describe("settle()", () => {
  test("leaves out what is taken back", () => {
    expect(lettersThatCount(note("A"), note("B"), retract("R", "A"))).toBe("BR")
  })

  test("counts an event again when its retraction is taken back", () => {
    expect(lettersThatCount(note("A"), retract("R", "A"), retract("S", "R"))).toBe("AS")
  })

  test("follows a chain of retractions of any length", () => {
    expect(lettersThatCount(note("A"), retract("R", "A"), retract("S", "R"), retract("T", "S"))).toBe("RT")
  })

  test("needs all retractions of an event to be taken back before it counts again", () => {
    const twice = [note("A"), retract("R", "A"), retract("S", "A")]
    expect(lettersThatCount(...twice, retract("T", "R"))).toBe("ST")
    expect(lettersThatCount(...twice, retract("T", "R"), retract("V", "S"))).toBe("ATV")
  })

  test("takes a retraction whose clock was behind as well", () => {
    expect(lettersThatCount(note("A"), retract("R", "A", "2020-01-01T00:00:00.000Z"))).toBe("R")
  })

  test("waits for a target that has not arrived", () => {
    expect(lettersThatCount(retract("R", "A"))).toBe("R")
  })

  test("gives no effect to retractions in a ring", () => {
    expect(lettersThatCount(note("A"), retract("R", "R"))).toBe("AR")
    expect(lettersThatCount(note("A"), retract("R", "S"), retract("S", "R"))).toBe("ARS")
  })

  test("lets a retraction from outside break a ring", () => {
    expect(lettersThatCount(retract("R", "S"), retract("S", "R"), retract("T", "R"))).toBe("ST")
  })

  test("leaves a retraction of a newer version alone", () => {
    expect(lettersThatCount(note("A"), {...retract("R", "A"), version: 2})).toBe("AR")
  })

  test("can take back an event that only a newer build can read", () => {
    expect(lettersThatCount({...note("A"), version: 99}, retract("R", "A"))).toBe("R")
  })
})
