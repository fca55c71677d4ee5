import {fieldOf, firstWords, isRecord, listOf, namesOf, wordsOf} from "./loose-json"
import {payNumber, paySentence, payUnit} from "./pay-sentence"
import type {Draft} from "./read-result"
import {isHtml, joinFields, richText} from "./rich-text"

type Board = {
  readonly matches: (job: unknown) => boolean
  readonly read: (job: unknown) => Draft
}

function has(job: unknown, ...keys: readonly string[]): boolean {
  return keys.some(key => fieldOf(job, key) !== undefined && fieldOf(job, key) !== null)
}

function idOf(job: unknown): string | undefined {
  return firstWords(job, ["id", "shortcode", "code", "requisition_id", "jobId"])
}

function payOf(job: unknown, keys: readonly [min: string, max: string, currency: string]): string | null {
  const [min, max, currency] = keys
  return paySentence("Base salary", {
    min: payNumber(fieldOf(job, min)),
    max: payNumber(fieldOf(job, max)),
    currency: wordsOf(fieldOf(job, currency)),
    unit: payUnit(firstWords(job, ["interval", "salary_period", "period", "unit"])),
  })
}

function centsOf(value: unknown): number | null {
  const cents = payNumber(value)
  return cents === null ? null : cents / 100
}

/** Greenhouse: the content is HTML written with entities, pay is in cents and says no period. */
const greenhouse: Board = {
  matches: job => has(job, "content") && has(job, "title", "absolute_url"),
  read: job => {
    const ranges = listOf(fieldOf(job, "pay_input_ranges")).flatMap(range => {
      const title = wordsOf(fieldOf(range, "title"))
      const sentence = paySentence(title ?? "Base salary", {
        min: centsOf(fieldOf(range, "min_cents")),
        max: centsOf(fieldOf(range, "max_cents")),
        currency: wordsOf(fieldOf(range, "currency_type")),
        unit: payUnit(`${title ?? ""} ${wordsOf(fieldOf(range, "blurb")) ?? ""}`),
      })
      return sentence === null ? [] : [{value: sentence}]
    })
    const offices = namesOf(fieldOf(job, "offices")).join("; ")
    return {
      id: idOf(job),
      title: wordsOf(fieldOf(job, "title")),
      company: firstWords(job, ["company_name"]),
      location: namesOf(fieldOf(job, "location"))[0] ?? (offices === "" ? undefined : offices),
      ...joinFields([{value: fieldOf(job, "content")}, ...ranges]),
    }
  },
}

/** Lever: `text` is the title, the lists carry their headings. */
const lever: Board = {
  matches: job =>
    has(job, "text") && has(job, "lists", "descriptionPlain", "hostedUrl", "categories", "additionalPlain"),
  read: job => {
    const categories = fieldOf(job, "categories")
    const places = namesOf(fieldOf(categories, "allLocations"))
    const range = fieldOf(job, "salaryRange")
    const pay = payOf(range, ["min", "max", "currency"])
    const lists = listOf(fieldOf(job, "lists")).map(list => ({
      ...headingOf(list),
      value: `<ul>${wordsOf(fieldOf(list, "content")) ?? ""}</ul>`,
    }))
    const workplace = wordsOf(fieldOf(job, "workplaceType"))
    const all = [
      places.length > 0 ? places.join("; ") : wordsOf(fieldOf(categories, "location")),
      workplace === "remote" || workplace === "hybrid" ? capitalized(workplace) : undefined,
    ]
    return {
      id: idOf(job),
      title: wordsOf(fieldOf(job, "text")),
      company: firstWords(job, ["company"]),
      location: all.filter(part => part !== undefined).join("; ") || undefined,
      ...joinFields([
        {
          value: firstWords(job, [
            "description",
            "descriptionPlain",
            "descriptionBody",
            "descriptionBodyPlain",
          ]),
        },
        ...lists,
        {value: firstWords(job, ["additional", "additionalPlain"])},
        {value: firstWords(job, ["salaryDescription", "salaryDescriptionPlain"])},
        {value: pay},
      ]),
    }
  },
}

function headingOf(list: unknown): {readonly heading: string} | Record<never, never> {
  const heading = wordsOf(fieldOf(list, "text"))
  return heading === undefined ? {} : {heading}
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Ashby: pay by tiers, each of components; only salaries count as base pay. */
const ashby: Board = {
  matches: job => has(job, "descriptionHtml") || (has(job, "descriptionPlain") && has(job, "title")),
  read: job => {
    const compensation = fieldOf(job, "compensation")
    const components = [
      ...listOf(fieldOf(compensation, "compensationTiers")).flatMap(tier =>
        listOf(fieldOf(tier, "components")),
      ),
      ...listOf(fieldOf(compensation, "summaryComponents")),
    ].filter(component => /salary|hourly|wage/i.test(wordsOf(fieldOf(component, "compensationType")) ?? ""))
    const salaries = components.flatMap(part => payOf(part, ["minValue", "maxValue", "currencyCode"]) ?? [])
    const summary = firstWords(compensation, [
      "scrapeableCompensationSalarySummary",
      "compensationTierSummary",
    ])
    const pay =
      salaries.length > 0 ? [...new Set(salaries)] : summary === undefined ? [] : [`Compensation: ${summary}`]
    const places = [
      ...namesOf(fieldOf(job, "location")),
      ...listOf(fieldOf(job, "secondaryLocations")).flatMap(
        place => firstWords(place, ["location", "name"]) ?? [],
      ),
      ...(fieldOf(job, "isRemote") === true ? ["Remote"] : []),
    ]
    return {
      id: idOf(job),
      title: wordsOf(fieldOf(job, "title")),
      company: firstWords(job, ["companyName", "organizationName"]),
      location: [...new Set(places)].join("; ") || undefined,
      ...joinFields([
        {value: firstWords(job, ["descriptionHtml", "descriptionPlain"])},
        ...pay.map(value => ({value})),
      ]),
    }
  },
}

/** Workable, and any other board whose jobs have a title and a description. */
const workable: Board = {
  matches: job => has(job, "title", "name", "full_title") && has(job, "description", "full_description"),
  read: job => {
    const location = fieldOf(job, "location")
    const source = isRecord(location) ? location : job
    const place =
      wordsOf(location) ??
      firstWords(location, ["location_str", "name"]) ??
      [
        firstWords(source, ["city"]),
        firstWords(source, ["region", "state"]),
        firstWords(source, ["country", "country_name"]),
      ]
        .filter(part => part !== undefined)
        .join(", ")
    const isRemote = fieldOf(source, "telecommuting") === true || fieldOf(job, "remote") === true
    const salary = fieldOf(job, "salary")
    const pay = isRecord(salary)
      ? payOf(salary, ["salary_from", "salary_to", "salary_currency"])
      : wordsOf(salary) === undefined
        ? null
        : `Salary: ${wordsOf(salary) ?? ""}`
    return {
      id: idOf(job),
      title: firstWords(job, ["title", "full_title", "name"]),
      company: namesOf(fieldOf(job, "company"))[0] ?? firstWords(job, ["company_name", "companyName"]),
      location: [place, isRemote ? "Remote" : ""].filter(part => part !== "").join("; ") || undefined,
      ...joinFields([
        {value: firstWords(job, ["full_description", "description"])},
        {heading: "Requirements", value: fieldOf(job, "requirements")},
        {heading: "Benefits", value: fieldOf(job, "benefits")},
        {value: pay},
      ]),
    }
  },
}

/** Our own form: a text, and what is known beside it. Offsets count in the text as given, so it is left as it is. */
const own: Board = {
  matches: job => typeof fieldOf(job, "text") === "string",
  read: job => {
    const text = fieldOf(job, "text")
    const given = typeof text === "string" ? text : ""
    return {
      id: wordsOf(fieldOf(job, "id")),
      title: wordsOf(fieldOf(job, "title")),
      company: wordsOf(fieldOf(job, "company")),
      location: wordsOf(fieldOf(job, "location")),
      ...(isHtml(given) ? richText(given) : {text: given}),
    }
  },
}

const BOARDS: readonly Board[] = [lever, own, greenhouse, ashby, workable]

/** A job of a board that we know, or null. Fields of a wrong type are left out. */
export function readBoardJob(job: unknown): Draft | null {
  return BOARDS.find(({matches}) => matches(job))?.read(job) ?? null
}
