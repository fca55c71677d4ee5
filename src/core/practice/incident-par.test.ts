import {expect, test} from "vitest"
import type {Incident} from "#model/practice/question"
import {incidentPar} from "./incident-par"

function incident(clears: Readonly<Record<string, readonly string[]>>): Incident {
  return {
    causes: ["a", "b", "c", "d"].map(id => ({id, says: id})),
    cause: "a",
    probes: Object.entries(clears).map(([id, cleared], at) => ({
      id,
      ask: id,
      minutes: 5 * (at + 1),
      finds: id,
      clears: [...cleared],
    })),
    actions: [],
  }
}

test("incidentPar() is the cheapest evidence that leaves one cause", () => {
  const found = incidentPar(incident({logs: ["b"], plot: ["c", "d"], query: ["b", "c", "d"]}))
  expect(found).toEqual({minutes: 15, probes: ["logs", "plot"]})
})

test("incidentPar() is null where the evidence does not settle it", () => {
  expect(incidentPar(incident({logs: ["b"], plot: ["c"]}))).toBeNull()
})
