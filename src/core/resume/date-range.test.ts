import {expect, test} from "vitest"
import {dateRange} from "./date-range"

test.each([
  ["Mar 2019 – Present", "2019-03", "present"],
  ["Acme, Austin, TX   March 2019 to January 2021", "2019-03", "2021-01"],
  ["(2014-2017)", "2014", "2017"],
  ["06/2018 - 02/2021", "2018-06", "2021-02"],
  ["2018-06 – 2021-02", "2018-06", "2021-02"],
  ["2016-08-24 – 2017-08-24", "2016-08", "2017-08"],
  ["Sept. 2018 — now", "2018-09", "present"],
  ["Jun ’18 – Feb '21", "2018-06", "2021-02"],
  ["Engineer @ Acme (2019–)", "2019", "present"],
  ["01.2012 – 03.2013", "2012-01", "2013-03"],
  ["since May 2020", "2020-05", "present"],
  ["März 2020 – heute", "2020-03", "present"],
  ["févr. 2019 à juin 2021", "2019-02", "2021-06"],
  ["Dez 2015 bis Okt 2017", "2015-12", "2017-10"],
  ["JÄNNER 2018 – SEPTEMBER 2019", "2018-01", "2019-09"],
  ["enero de 2019 - actualidad", "2019-01", "present"],
  ["outubro de 2017 – março de 2021", "2017-10", "2021-03"],
  ["września 2016 – stycznia 2020", "2016-09", "2020-01"],
  ["gen. 2014 – ott. 2016", "2014-01", "2016-10"],
])("dateRange() reads %j", (line, from, to) => {
  expect(dateRange(line)).toMatchObject({from, to})
})

test.each([
  "Siemens",
  "Marvell",
  "Decathlon",
  "Novartis",
  "Octopus",
  "Genentech",
  "Maytag",
  "Junction",
  "Augury",
  "Outbrain",
])("dateRange() does not take %s for a month", name => {
  const line = `${name} 2015 – 2018`
  expect(dateRange(line)).toMatchObject({from: "2015", to: "2018", start: name.length + 1, end: line.length})
})

test.each([
  "Built it in 2019",
  "Python 3 to 4, 1200-1500 users",
  "Call 555-2019-2020555",
  "10-20 engineers, at 2000 requests",
  "",
])("dateRange() finds none in %j", line => {
  expect(dateRange(line)).toBeNull()
})

test("dateRange() says where it stands", () => {
  const line = "Engineer (2014-2017), Baz"
  const range = dateRange(line)
  expect(line.slice(range?.start, range?.end)).toBe("2014-2017")
})
