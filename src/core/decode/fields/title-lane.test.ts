import {expect, test} from "vitest"
import {titleFits, titleLane, titleMatchesDuties} from "./title-lane"

test.each([
  ["Senior AI Engineer", "ai"],
  ["LLM Engineer", "ai"],
  ["Machine Learning Engineer", "ml"],
  ["Computer Vision Engineer", "ml"],
  ["MLOps Engineer", "mlops"],
  ["AI Infrastructure Engineer", "mlops"],
  ["ML Platform Engineer", "mlops"],
  ["AI/ML Engineer", null],
  ["Backend Engineer", null],
  ["Data Scientist", null],
])("titleLane() reads %j as %s", (title, lane) => {
  expect(titleLane(title)).toBe(lane)
})

test("titleFits() lets AI/ML go with either, and platforms with MLOps", () => {
  expect(titleFits("AI/ML Engineer", "ai")).toBe(true)
  expect(titleFits("AI/ML Engineer", "ml")).toBe(true)
  expect(titleFits("AI/ML Engineer", "none")).toBe(false)
  expect(titleFits("AI Platform Engineer", "mlops")).toBe(true)
  expect(titleFits("AI Platform Engineer", "ai")).toBe(false)
})

test("titleFits() lets a data scientist do models or none of the lanes", () => {
  expect(titleFits("Data Scientist", "ml")).toBe(true)
  expect(titleFits("Data Scientist", "none")).toBe(true)
  expect(titleFits("Data Scientist", "ai")).toBe(false)
})

test("titleMatchesDuties() doubts a plain title over lane work and a lane title over plain work", () => {
  expect(titleMatchesDuties("Software Engineer", "none")).toBe(true)
  expect(titleMatchesDuties("Software Engineer", "ai")).toBe(false)
  expect(titleMatchesDuties("Machine Learning Engineer", "ai")).toBe(false)
  expect(titleMatchesDuties("AI Engineer", "none")).toBe(false)
  expect(titleMatchesDuties("Sales Engineer, AI", "none")).toBe(true)
})

test("titleMatchesDuties() finds nothing wrong with no title", () => {
  expect(titleMatchesDuties(undefined, "ai")).toBe(true)
})
