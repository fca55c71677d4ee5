/// <reference path="./jsonresume-schema.d.ts" />
import published from "@jsonresume/schema"
import {Validator} from "jsonschema"
import {type JsonResume, jsonResumeSchema} from "#model/resume/json-resume"
import type {ResumeNotice} from "#model/resume/resume"
import {UserError} from "#model/user-error"
import {looseDate} from "./dates"

/** What a JSON Resume may begin with, to tell it from other JSON. */
const SECTIONS = [
  "basics",
  "work",
  "volunteer",
  "education",
  "awards",
  "certificates",
  "publications",
  "skills",
  "languages",
  "interests",
  "references",
  "projects",
]
/** Fields of a job description, the sister format. */
const JOB_FIELDS = ["responsibilities", "qualifications"]
const MOST_REPAIRS = 200

type JsonObject = {[field: string]: unknown}
type Step = string | number

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing"
  return text.length > 40 ? `${text.slice(0, 40)}...` : text
}

function nameOf(path: readonly Step[]): string {
  return path
    .map((step, at) => (typeof step === "number" ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join("")
}

/** The object or list that holds what stands at the end of a path. */
function holderOf(document: unknown, path: readonly Step[]): unknown {
  let holder = document
  for (const step of path.slice(0, -1)) {
    if (Array.isArray(holder) && typeof step === "number") holder = holder[step]
    else if (isObject(holder)) holder = holder[step]
    else return undefined
  }
  return holder
}

/** Puts a value at a path, or takes away what is there where the value is undefined. */
function put(document: unknown, path: readonly Step[], value: unknown): void {
  const holder = holderOf(document, path)
  const last = path.at(-1)
  if (Array.isArray(holder) && typeof last === "number") {
    if (value === undefined) holder.splice(last, 1)
    else holder[last] = value
  } else if (isObject(holder) && last !== undefined) {
    if (value === undefined) delete holder[last]
    else holder[last] = value
  }
}

/** What a value that breaks the schema was meant to be; undefined where that cannot be told. */
function meant(
  value: unknown,
  {name, argument}: {readonly name: string; readonly argument: unknown},
): unknown {
  if (name === "pattern" && typeof value === "string") return looseDate(value) ?? undefined
  const wants = (type: string) => (Array.isArray(argument) ? argument.includes(type) : argument === type)
  if (name !== "type") return undefined
  if (wants("string") && (typeof value === "number" || typeof value === "boolean")) return String(value)
  if (wants("string") && Array.isArray(value) && value.every(one => typeof one === "string"))
    return value.join(", ")
  if (wants("array") && (isObject(value) || typeof value === "string")) return [value]
  return undefined
}

/** Mends what breaks the schema, one fault at a time: what is clear is written as it should be, the rest is left out. Formats
 * of addresses do not matter here and stay. */
function mend(document: JsonObject): ResumeNotice[] {
  const validator = new Validator()
  const notices: ResumeNotice[] = []
  for (let repairs = 0; repairs < MOST_REPAIRS; repairs += 1) {
    const fault = validator.validate(document, published.schema).errors.find(({name}) => name !== "format")
    if (fault === undefined) return notices
    const {path, instance} = fault
    const better = meant(instance, fault)
    put(document, path, better)
    notices.push({
      id: "mended",
      message:
        better === undefined
          ? `${nameOf(path)}: found ${shown(instance)}, which JSON Resume does not allow there; it was left out`
          : `${nameOf(path)}: found ${shown(instance)}, read as ${shown(better)}`,
    })
  }
  throw new UserError(
    `Expected a JSON Resume, found more than ${MOST_REPAIRS} places that are none`,
    "Check it against the schema at jsonresume.org",
  )
}

function refuse(document: unknown): UserError {
  if (isObject(document) && JOB_FIELDS.some(field => Object.hasOwn(document, field)))
    return new UserError("Expected a resume, found a job description", "Read it on the page Decode")
  const found = isObject(document)
    ? `the fields ${Object.keys(document).slice(0, 5).join(", ")}`
    : Array.isArray(document)
      ? "a list"
      : shown(document)
  return new UserError(
    `Expected a JSON Resume, found JSON with ${found}`,
    "A JSON Resume has basics, work, education or skills at its top",
  )
}

/** Whether a text means to be JSON. */
export function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text) && /[\]}]\s*$/.test(text)
}

/** A JSON Resume, mended where it breaks the published schema, with what was mended.
 * @throws UserError where it is no JSON, or no resume */
export function readJsonResume(text: string): {
  readonly document: JsonResume
  readonly notices: readonly ResumeNotice[]
} {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    throw new UserError(
      `Expected a JSON Resume, found text that is no JSON (${error instanceof Error ? error.message : ""})`,
      "Check its commas, quotes and brackets",
    )
  }
  const isResume =
    isObject(document) &&
    (SECTIONS.some(field => Object.hasOwn(document, field)) || Object.keys(document).length === 0) &&
    !JOB_FIELDS.some(field => Object.hasOwn(document, field))
  if (!isResume || !isObject(document)) throw refuse(document)
  const notices = mend(document)
  const read = jsonResumeSchema.safeParse(document)
  if (!read.success) throw refuse(document)
  return {document: read.data, notices}
}
