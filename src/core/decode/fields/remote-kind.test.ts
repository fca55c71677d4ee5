import {expect, test} from "vitest"
import {remoteKind} from "./remote-kind"

test.each([
  ["This role is fully remote within the United States.", "remote"],
  ["Work is hybrid or fully remote, as you like.", "remote"],
  ["#LI-Remote", "remote"],
  ["You may work from anywhere.", "remote"],
  ["This is a work-from-home position.", "remote"],
  ["You get a work-from-home stipend.", "unstated"],
  ["We are in the office 3 days a week.", "hybrid"],
  ["This is a hybrid role in Lisbon.", "hybrid"],
  ["This is an on-site role in our Oslo office.", "onsite"],
  ["We work in person five days a week in our office.", "onsite"],
  ["This is not a remote position.", "onsite"],
  ["You will run hybrid cloud infrastructure and remote procedure calls.", "unstated"],
  ["Enjoy up to 20 days a year of working from anywhere.", "unstated"],
  ["There is an on-site interview at the end.", "unstated"],
  ["Build search with hybrid retrieval.", "unstated"],
  ["You get a stipend for your home office.", "unstated"],
])("remoteKind() reads %j as %s", (text, expected) => {
  expect(remoteKind({text})).toBe(expected)
})

test("remoteKind() takes a remote location for a remote option, but days in an office for hybrid", () => {
  expect(remoteKind({text: "Build models.", location: "Remote, Canada"})).toBe("remote")
  expect(remoteKind({text: "Come to the office 3 days a week.", location: "remote, Bangalore"})).toBe(
    "hybrid",
  )
})

test.each([
  ["ML Engineer, Remote Sensing", "Boulder", "onsite"],
  ["Platform Engineer, Hybrid Cloud", "Boulder", "onsite"],
  ["ML Engineer (not remote)", "Boulder", "onsite"],
  ["ML Engineer, Remote Sensing", "Remote, US", "remote"],
  ["ML Engineer, Remote Sensing (remote)", "Boulder", "remote"],
  ["Platform Engineer, Hybrid Cloud", "Boulder (hybrid)", "hybrid"],
])("remoteKind() reads the title %j in %j as %s", (title, location, expected) => {
  expect(remoteKind({text: "This is an on-site role in our office in Boulder.", title, location})).toBe(
    expected,
  )
})
