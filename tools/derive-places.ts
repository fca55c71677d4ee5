import {readFileSync, writeFileSync} from "node:fs"
import {gunzipSync} from "node:zlib"
import {stringify} from "yaml"
import {type CsvRow, parseCsv} from "#io/csv"
import {readContent} from "#io/node/content/read-content"
import {type CountyWage, fitStatePay, OTHER_US_FACTOR, type StatePay, statePay} from "./content/state-pay"
import {METRO_COUNTIES, STATES} from "./content/us-geography"

// Writes content/places/us-<state>.yml from two public tables and the metros in content/places.
// Usage: npx tsx tools/derive-places.ts <prevailing wages by county .csv.gz> <price parities by state .csv>

const SOFTWARE_DEVELOPERS = "15-1252"
const PRICE_YEAR = 2023
/** States that are one measured metro. */
const WHOLE_METRO: Readonly<Record<string, string>> = {DC: "us-dc-washington"}
const OTHER_US = {value: OTHER_US_FACTOR, low: 0.71, high: 0.95}

function readRows(path: string): CsvRow[] {
  const bytes = readFileSync(path)
  return parseCsv((path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"))
}

function countyWages(rows: readonly CsvRow[]): CountyWage[] {
  return rows
    .filter(row => row["soc_code"] === SOFTWARE_DEVELOPERS)
    .map(row => ({
      state: String(row["state"]),
      county: String(row["county"]),
      wageUsd: Number(row["level3_usd"]),
    }))
}

function basisOf(pay: StatePay | undefined, metros: number, r2: number): string {
  if (pay === undefined)
    return "No county of the state is in the wage table: the factor of the US outside the measured metros, same employer"
  return [
    `Same employer, outside the measured metros. Half way between ${OTHER_US_FACTOR}, the factor of the US outside them,`,
    `and what prevailing wages of software developers in the median of ${pay.counties} counties predict by a line`,
    `through ${metros} measured metros (explains ${Math.round(r2 * 100)} % of their variance)`,
  ].join(" ")
}

function main(wagePath: string, pricePath: string): void {
  const {places} = readContent(".").content
  const wages = countyWages(readRows(wagePath))
  const prices = readRows(pricePath).filter(
    row => row["year"] === PRICE_YEAR && String(row["measure"]).endsWith("All items"),
  )
  const metros = Object.entries(METRO_COUNTIES).flatMap(([id, [state, county]]) => {
    const payFactor = places[id]?.pay_factor.value
    return payFactor === undefined ? [] : [{state, county, payFactor}]
  })
  const line = fitStatePay(wages, metros)
  console.log(`${metros.length} metros: slope ${line.slope.toFixed(3)}, r2 ${line.r2.toFixed(3)}`)
  for (const [state, name] of Object.entries(STATES)) {
    const index = prices.find(row => row["state"] === name)?.["index_us_100"]
    if (typeof index !== "number") throw new RangeError(`Expected a price index for "${name}", found none`)
    const metro = places[WHOLE_METRO[state] ?? ""]
    const pay = metro === undefined ? statePay(wages, state, line) : undefined
    const {value, low, high} = metro?.pay_factor ?? pay ?? OTHER_US
    const basis = metro?.pay_factor.basis ?? basisOf(pay, metros.length, line.r2)
    const file = {
      name,
      kind: "state",
      country: "US",
      state,
      pay_factor: {value, low, high, basis},
      pay_factor_against: "bay-area",
      cost_of_living: {index, year: PRICE_YEAR, area: "state", source: "bea-rpp"},
      tax_jurisdiction: state,
      source: ["levels-fyi-2017-2021", ...(pay === undefined ? [] : ["oflc-prevailing-wages"]), "bea-rpp"],
      confidence: "low",
    }
    const head = `# Generated from OFLC prevailing wages, BEA price parities and the metros here by tools/derive-places.ts, do not edit.\n`
    writeFileSync(`content/places/us-${state.toLowerCase()}.yml`, head + stringify(file, {lineWidth: 0}))
  }
}

const [wagePath, pricePath] = process.argv.slice(2)
if (wagePath === undefined || pricePath === undefined) {
  console.error("Expected two files. Usage: npx tsx tools/derive-places.ts <wages.csv.gz> <prices.csv>")
  process.exitCode = 2
} else main(wagePath, pricePath)
