import {afterEach, expect, test, vi} from "vitest"
import {makeQuestion} from "#core/career/question"
import {loadContent} from "#io/node/content/load-content"
import {PartnerLine, servePartner} from "./answer-partner"
import {DEFAULT_SCENARIO} from "./scenario"

afterEach(() => vi.unstubAllGlobals())

test("PartnerLine.ask() is answered although the partner cannot load the content", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")))
  const {port1, port2} = new MessageChannel()
  servePartner(port2)
  const {profile, preset} = DEFAULT_SCENARIO
  const question = makeQuestion({profile, preset}, loadContent("."))
  expect(await new PartnerLine(port1).ask({id: 1, question})).toBeNull()
  port1.close()
})
