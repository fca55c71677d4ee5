import {expect, test} from "vitest"
import {DEFAULT_CHOICE, type PlanChoice, planCodec} from "./plan-codec"

const WHOLE: PlanChoice = {
  from: "ml",
  to: "mlops",
  fromLevel: "senior",
  level: "staff",
  hoursPerWeek: 6.5,
  pace: 1.25,
  deadline: "2027-03-01",
  scope: "core",
}

test("a choice comes back from its link", () => {
  for (const choice of [DEFAULT_CHOICE, WHOLE])
    expect(planCodec.decode(`#${planCodec.encode(choice)}`)).toEqual({choice, problems: []})
})

test.each([
  ["plan=1&from=banker", "from", "banker"],
  ["plan=1&hours=99", "hours", "99"],
  ["plan=1&hours=", "hours", ""],
  ["plan=1&pace=9", "pace", "9"],
  ["plan=1&by=2027-13-01", "by", "2027-13-01"],
  ["plan=1&colour=red", "colour", ""],
])("what cannot be read of %s is named and the rest is kept", (fragment, key, found) => {
  const {choice, problems} = planCodec.decode(`#${fragment}&to=mlops`)
  expect(choice).toEqual({...DEFAULT_CHOICE, to: "mlops"})
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(key)
  expect(problems[0]).toContain(found)
})

test("a link of another version is read as far as it goes, and says so", () => {
  const {choice, problems} = planCodec.decode("#plan=2&from=devops")
  expect(choice.from).toBe("devops")
  expect(problems[0]).toContain("another version")
})
