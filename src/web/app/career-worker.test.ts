import {afterEach, expect, test, vi} from "vitest"
import {answerQuestion} from "#core/career/answer"
import {makeQuestion} from "#core/career/question"
import {loadContent} from "#io/node/content/load-content"
import type {CareerQuestion} from "#model/career-answer"
import {PartnerLine, servePartner} from "./answer-partner"
import {DEFAULT_SCENARIO} from "./scenario"

const content = loadContent(".")
const {profile, preset} = DEFAULT_SCENARIO
const QUESTION: CareerQuestion = {...makeQuestion({profile, preset}, content), careers: 64}
const ASKED = {id: 1, kind: "answer", input: {question: QUESTION}}
const POLL = {timeout: 60_000}

afterEach(() => vi.unstubAllGlobals())

/** A worker that is led by the page: what it is told, what it says, and the port to a partner that is no worker. */
async function openWorker() {
  vi.resetModules()
  const said: unknown[] = []
  let hear: (event: {data: unknown}) => void = () => {}
  vi.stubGlobal("self", {
    postMessage: (message: unknown) => void said.push(message),
    addEventListener: (_: string, listener: typeof hear) => {
      hear = listener
    },
  })
  vi.stubGlobal("fetch", async () => ({ok: true, json: async () => content}))
  await import("./career-worker")
  const {port1, port2} = new MessageChannel()
  const tell = (data: unknown) => hear({data})
  tell({kind: "partner", role: "lead", port: port1})
  const answers = () =>
    said.flatMap(one => (one !== null && typeof one === "object" && "value" in one ? [one.value] : []))
  return {tell, partner: port2, answers, end: () => port1.close()}
}

test("a partner that cannot load the content says so to whoever asks", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")))
  const {port1, port2} = new MessageChannel()
  servePartner(port2)
  expect(await new PartnerLine(port1).ask({id: 1, question: QUESTION})).toBeNull()
  port1.close()
})

test("an answer is worked out whole where the partner cannot work out its share", async () => {
  const {tell, partner, answers, end} = await openWorker()
  partner.onmessage = ({data}) => partner.postMessage({id: data.id, share: null})
  tell(ASKED)
  await expect.poll(answers, POLL).toEqual([answerQuestion(QUESTION, content)])
  end()
})

test("nobody waits for a partner that did not start, now or later", async () => {
  const {tell, answers, end} = await openWorker()
  tell(ASKED)
  tell({kind: "alone"})
  await expect.poll(answers, POLL).toHaveLength(1)
  tell({...ASKED, id: 2})
  await expect.poll(answers, POLL).toHaveLength(2)
  end()
})
