import {expect, test} from "vitest"
import {UserError} from "#model/user-error"
import {portNumber} from "./port-number"

test.each([0, 1, 4321, 65_535])("portNumber() takes %d", port => {
  expect(portNumber(port)).toBe(port)
})

test.each([-1, 1.5, 65_536, 99_999])("portNumber() refuses %d as a mistake of the person", port => {
  expect(() => portNumber(port)).toThrow(UserError)
})
