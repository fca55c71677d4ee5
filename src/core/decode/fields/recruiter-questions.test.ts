import {expect, test} from "vitest"
import {type QuestionContext, recruiterQuestions} from "./recruiter-questions"

const PLAIN: QuestionContext = {
  posting: {title: "AI Engineer", text: "You join a team of six engineers."},
  lane: "ai",
  mix: {ai: 1, ml: 0, mlops: 0},
  confidence: 0.95,
  level: "senior",
  pay: {min: 100_000, max: 120_000, currency: "USD", period: "year", evidence: []},
  remote: "remote",
  flags: [],
  years: null,
  skills: [{id: "eval-design", name: "Eval design", evidence: []}],
}

test("recruiterQuestions() asks three to seven questions, each with its reason", () => {
  const many = recruiterQuestions({
    ...PLAIN,
    posting: {title: "Machine Learning Engineer", text: ""},
    mix: {ai: 0.6, ml: 0.2, mlops: 0.2},
    confidence: 0.4,
    level: "unstated",
    pay: null,
    remote: "unstated",
    skills: [],
    flags: [
      {id: "on-call", message: "", evidence: []},
      {id: "contract", message: "", evidence: []},
      {id: "duties-missing", message: "", evidence: []},
    ],
  })
  const few = recruiterQuestions(PLAIN)
  expect(many).toHaveLength(7)
  expect(few).toHaveLength(3)
  for (const question of [...many, ...few]) expect(question).toContain("? Asked because ")
})

test("recruiterQuestions() asks first about a title that the duties contradict", () => {
  const [first] = recruiterQuestions({
    ...PLAIN,
    posting: {...PLAIN.posting, title: "Machine Learning Engineer"},
    flags: [{id: "title-mismatch", message: "", evidence: []}],
  })
  expect(first).toContain('The title is "Machine Learning Engineer"')
})

test("recruiterQuestions() asks for the pay that is not stated", () => {
  expect(recruiterQuestions({...PLAIN, pay: null})[0]).toContain("the posting states no pay")
})

test("recruiterQuestions() asks who owns evaluation where neither skill nor text speaks of it", () => {
  expect(recruiterQuestions({...PLAIN, skills: []}).join()).toContain("Who owns the evaluation")
  expect(recruiterQuestions(PLAIN).join()).not.toContain("Who owns the evaluation")
  const posting = {title: "AI Engineer", text: "You drive prototyping, evaluation and deployment."}
  expect(recruiterQuestions({...PLAIN, posting, skills: []}).join()).not.toContain("Who owns the evaluation")
})
