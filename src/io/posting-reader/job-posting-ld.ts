import {countryName} from "./country-name"
import {fieldOf, firstWords, isRecord, listOf, namesOf, wordsOf} from "./loose-json"
import {paySentences} from "./pay-sentence"
import type {Draft} from "./read-result"
import {joinFields, richText} from "./rich-text"

const MOST_NODES = 100_000

function isJobPosting(node: unknown): boolean {
  return listOf(fieldOf(node, "@type")).some(
    type => typeof type === "string" && /^(?:https?:\/\/schema\.org\/|schema:)?JobPosting$/.test(type),
  )
}

/** Every JobPosting anywhere in a piece of JSON-LD, in order. */
export function findJobPostings(value: unknown): unknown[] {
  const found: unknown[] = []
  const rest: unknown[] = [value]
  for (let seen = 0; rest.length > 0 && seen < MOST_NODES; seen += 1) {
    const node = rest.pop()
    if (typeof node !== "object" || node === null) continue
    if (isJobPosting(node)) found.push(node)
    else for (const child of Object.values(node).reverse()) if (typeof child === "object") rest.push(child)
  }
  return found
}

/** A JobPosting of schema.org as a posting. Fields of a wrong type are left out; pay becomes a sentence of the text. */
export function readJobPosting(node: unknown): Draft {
  const currency = wordsOf(fieldOf(node, "salaryCurrency"))
  const {text, hidden} = joinFields([
    {value: fieldOf(node, "description")},
    {heading: "Responsibilities", value: linesOf(fieldOf(node, "responsibilities"))},
    {heading: "Qualifications", value: linesOf(fieldOf(node, "qualifications"))},
    {heading: "Skills", value: linesOf(fieldOf(node, "skills"))},
    {heading: "Experience", value: experienceOf(fieldOf(node, "experienceRequirements"))},
    {heading: "Education", value: linesOf(fieldOf(node, "educationRequirements"))},
    {heading: "Benefits", value: linesOf(fieldOf(node, "jobBenefits"))},
    {value: employmentOf(fieldOf(node, "employmentType"))},
    ...paySentences("Base salary", fieldOf(node, "baseSalary"), currency).map(value => ({value})),
    ...paySentences("Estimated salary", fieldOf(node, "estimatedSalary"), currency).map(value => ({value})),
  ])
  return {
    id: identifierOf(fieldOf(node, "identifier")),
    title: oneLine(firstWords(node, ["title", "name"])),
    company: oneLine(namesOf(fieldOf(node, "hiringOrganization"))[0]),
    location: locationOf(node),
    text,
    hidden,
  }
}

function oneLine(words: string | undefined): string | undefined {
  if (words === undefined) return undefined
  const line = richText(words).text.replace(/\s+/g, " ").trim()
  return line === "" ? undefined : line
}

/** One line each of a list of words or of named things. */
function linesOf(value: unknown): string {
  const lines = listOf(value).flatMap(
    item => wordsOf(item) ?? firstWords(item, ["name", "description", "credentialCategory", "value"]) ?? [],
  )
  return lines.length > 1 ? lines.map(line => `- ${line}`).join("\n") : (lines[0] ?? "")
}

function experienceOf(value: unknown): string {
  return listOf(value)
    .flatMap(item => {
      const months = Number(wordsOf(fieldOf(item, "monthsOfExperience")))
      if (months > 0)
        return months % 12 === 0 ? `${months / 12} years of experience` : `${months} months of experience`
      return linesOf(item)
    })
    .filter(line => line !== "")
    .join("\n")
}

function employmentOf(value: unknown): string {
  const kinds = listOf(value).flatMap(item => wordsOf(item) ?? [])
  if (kinds.length === 0) return ""
  return `Employment type: ${kinds.map(kind => kind.replaceAll("_", " ").toLowerCase()).join(", ")}`
}

function identifierOf(value: unknown): string | undefined {
  return wordsOf(value) ?? firstWords(listOf(value)[0], ["value", "@id", "name"])
}

function placeOf(place: unknown): string | undefined {
  const words = wordsOf(place)
  if (words !== undefined) return words
  const address = fieldOf(place, "address") ?? place
  if (!isRecord(address)) return wordsOf(address)
  const country = fieldOf(address, "addressCountry")
  const parts = [
    firstWords(address, ["addressLocality"]),
    firstWords(address, ["addressRegion"]),
    countryName(namesOf(country)[0]),
  ].filter(part => part !== undefined && /\p{L}/u.test(part))
  if (parts.length > 0) return parts.join(", ")
  const name = firstWords(place, ["name"])
  return fieldOf(place, "@type") === "Country" ? countryName(name) : name
}

function locationOf(node: unknown): string | undefined {
  const places = listOf(fieldOf(node, "jobLocation")).flatMap(place => placeOf(place) ?? [])
  const isRemote = listOf(fieldOf(node, "jobLocationType")).some(
    type => typeof type === "string" && /telecommute|remote/i.test(type),
  )
  const from = listOf(fieldOf(node, "applicantLocationRequirements")).flatMap(place => placeOf(place) ?? [])
  const remote = isRemote ? [from.length > 0 ? `Remote (${from.join(", ")})` : "Remote"] : []
  const all = [...new Set([...places, ...remote])].slice(0, 30)
  return all.length > 0 ? oneLine(all.join("; ")) : undefined
}
