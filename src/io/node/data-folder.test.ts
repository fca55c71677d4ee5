import {expect, test} from "vitest"
import {dataFolder} from "./data-folder"

const home = "/home/ada"

test("dataFolder() takes what was named before all else", () => {
  expect(dataFolder({named: "/srv/me", env: {LANEWISE_DATA: "/other"}, home})).toBe("/srv/me")
})

test("dataFolder() takes LANEWISE_DATA before the XDG folder", () => {
  expect(dataFolder({env: {LANEWISE_DATA: "/other", XDG_DATA_HOME: "/xdg"}, home})).toBe("/other")
})

test("dataFolder() follows XDG_DATA_HOME, and an empty variable counts as not set", () => {
  expect(dataFolder({env: {LANEWISE_DATA: "", XDG_DATA_HOME: "/xdg"}, home})).toBe("/xdg/lanewise")
  expect(dataFolder({env: {XDG_DATA_HOME: ""}, home})).toBe("/home/ada/.local/share/lanewise")
})

test("dataFolder() asks for a folder where there is no home, and never takes the working folder for one", () => {
  expect(() => dataFolder({env: {HOME: ""}, home: ""})).toThrow(
    "Expected a home folder to keep your data in, found none",
  )
  expect(dataFolder({env: {XDG_DATA_HOME: "/xdg"}, home: ""})).toBe("/xdg/lanewise")
})
