import {expect, test} from "vitest"
import {readJobPosting} from "./job-posting-ld"

function locationIn(address: unknown): string | undefined {
  return readJobPosting({"@type": "JobPosting", description: "Build models.", jobLocation: {address}})
    .location
}

test("readJobPosting() spells out a country whose code would read as a state of the United States", () => {
  expect(locationIn({addressLocality: "Toronto", addressCountry: "CA"})).toBe("Toronto, Canada")
  expect(locationIn({addressLocality: "Tel Aviv", addressCountry: {name: "IL"}})).toBe("Tel Aviv, Israel")
})

test("readJobPosting() leaves states and other countries as they are given", () => {
  expect(locationIn({addressLocality: "Austin", addressRegion: "TX", addressCountry: "US"})).toBe(
    "Austin, TX, US",
  )
  expect(locationIn({addressLocality: "Fresno", addressRegion: "CA", addressCountry: "USA"})).toBe(
    "Fresno, CA, USA",
  )
  expect(locationIn({addressLocality: "Kyoto", addressCountry: "JP"})).toBe("Kyoto, JP")
})

test("readJobPosting() spells out the country from which remote work is open", () => {
  const {location} = readJobPosting({
    "@type": "JobPosting",
    description: "Build models.",
    jobLocationType: "TELECOMMUTE",
    applicantLocationRequirements: [
      {"@type": "Country", name: "CA"},
      {"@type": "State", name: "CA"},
    ],
  })
  expect(location).toBe("Remote (Canada, CA)")
})
