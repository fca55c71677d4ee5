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
])("dateRange() reads %j", (line, from, to) => {
  expect(dateRange(line)).toMatchObject({from, to})
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
