import {describe, expect, test} from "vitest"
import {MarketClock} from "./market-clock"

type Market = ConstructorParameters<typeof MarketClock>[0]["market"]

/** State of each quarter of many careers: [career][quarter]. */
function statesOf(market: Partial<Market>, careers: number): number[][] {
  const full = {
    bust_at_start: 0,
    boom_to_bust: 0,
    bust_to_boom: 0,
    layoff_scale: [1, 1] as [number, number],
    ...market,
  }
  const clock = new MarketClock({market: full, seed: 1, stream: 0})
  return Array.from({length: careers}, (_, career) => {
    clock.start(career, Math.imul(career, -1640531527))
    return Array.from({length: 40}, (__, quarter) => clock.at(quarter))
  })
}

function shareOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

describe("The market", () => {
  test("starts bad in the share of the law and stays where no chance moves it", () => {
    for (const tiny of [0, 1e-17, 5e-324]) {
      const states = statesOf({bust_at_start: 0.3, boom_to_bust: tiny, bust_to_boom: tiny}, 5000)
      expect(Math.abs(shareOf(states.map(row => row[0] ?? 0)) - 0.3)).toBeLessThan(0.02)
      for (const row of states) expect(new Set(row).size).toBe(1)
    }
  })

  test("turns every quarter where the chance is 1", () => {
    const [row] = statesOf({boom_to_bust: 1, bust_to_boom: 1}, 1)
    expect(row).toEqual(Array.from({length: 40}, (_, quarter) => quarter % 2))
  })

  test("turns from one quarter to the next with the chance of the law, whatever came before", () => {
    const [up, down] = [0.15, 0.4]
    const states = statesOf({bust_at_start: 0.5, boom_to_bust: up, bust_to_boom: down}, 20_000)
    for (const [from, chance] of [
      [0, up],
      [1, down],
    ] as const)
      for (const quarter of [0, 1, 2, 3, 10, 38]) {
        const here = states.filter(row => row[quarter] === from)
        const turned = here.filter(row => row[quarter + 1] !== from).length / here.length
        expect(Math.abs(turned - chance)).toBeLessThan(4.5 * Math.sqrt((chance * (1 - chance)) / here.length))
      }
  })
})
