import {expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {answerQuestion, answerShareSteps, answerSteps, joinAnswer} from "./answer"
import {LawAssembly} from "./law-assembly"
import {makeQuestion} from "./question"
import {exhaust, runLaw} from "./run-law"

const content = loadContent(".")
const ask = (coupling = "same-person") =>
  makeQuestion(
    {profile: {role: "devops", level: "mid", years: 5, place: "us-tx"}, careers: 300, coupling},
    content,
  )

test("answerQuestion() runs the person's law as it would run from a file", () => {
  const question = ask()
  const {law, plans, result} = answerQuestion(question, content)
  expect(result).toEqual(
    runLaw(JSON.parse(JSON.stringify(law)), {careers: 300, seed: 1, coupling: "same-person"}),
  )
  expect(result.policies.map(({name}) => name)).toEqual(plans.map(({lane}) => lane))
})

test.each(["same-person", "same-luck", "independent"])(
  "an answer put together from shares of the work is the same, %s",
  coupling => {
    const question = ask(coupling)
    const whole = answerQuestion(question, content)
    for (const of of [2, 3]) {
      const shares = Array.from({length: of}, (_, index) =>
        exhaust(answerShareSteps(question, content, {index, of})).share(),
      )
      const assembly = new LawAssembly(whole.law, question)
      for (const share of shares.reverse()) assembly.absorb(structuredClone(share))
      expect(joinAnswer(question, content, assembly)).toEqual(whole)
    }
  },
)

test("answerSteps() tells its progress up to the whole", () => {
  const steps = answerSteps(ask(), content)
  const seen: number[] = []
  for (let step = steps.next(); !step.done; step = steps.next()) seen.push(step.value.done / step.value.total)
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(seen.at(-1)).toBe(1)
})
