import {createHash} from "node:crypto"
import {expect, test} from "vitest"
import {RandomStream} from "./rng"
import {sha256} from "./sha256"

test("sha256() is what OpenSSL gives, at every length around a block", () => {
  const stream = new RandomStream(5, 1)
  for (const length of [0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000, 100_003]) {
    const bytes = Uint8Array.from({length}, () => Math.floor(stream.nextUnit() * 256))
    expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"))
  }
})
