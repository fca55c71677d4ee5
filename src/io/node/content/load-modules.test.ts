import {expect, test} from "vitest"
import {loadModules} from "./load-modules"
import {loadTracks} from "./load-tracks"

test("loadModules() reads the modules that loadTracks() reads, in their order", () => {
  expect(loadModules(".")).toEqual(loadTracks(".").modules)
})
