import {expect, test} from "vitest"
import {UserError} from "#model/user-error"
import {openMcpSession} from "./mcp-session"
import type {McpTool} from "./mcp-tool"

function tool(name: string, run: McpTool["run"]): McpTool {
  return {
    name,
    title: name,
    description: name,
    inputSchema: {type: "object"},
    annotations: {readOnlyHint: true, openWorldHint: false},
    run,
  }
}

const TOOLS = [
  tool("echo", async given => given),
  tool("refuse", async () => {
    throw new UserError('Expected a level, found "a\nb"', "For example mid")
  }),
  tool("break", () => Promise.reject(new TypeError("secret detail"))),
  tool(
    "wait",
    (_, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
  ),
]

function start() {
  const sent: unknown[] = []
  const bugs: unknown[] = []
  const session = openMcpSession({
    tools: TOOLS,
    version: "1.2.3",
    send: async message => sent.push(message),
    tellBug: error => bugs.push(error),
  })
  const take = (value: unknown) => session.take(typeof value === "string" ? value : JSON.stringify(value))
  return {sent, bugs, take, close: session.close}
}

/** What one message is answered with. */
async function replyTo(value: unknown): Promise<unknown> {
  const {sent, take} = start()
  await take(value)
  expect(sent.length).toBeLessThanOrEqual(1)
  return sent[0]
}

function request(id: unknown, method: string, params?: unknown) {
  return {jsonrpc: "2.0", id, method, params}
}

function call(id: unknown, name: unknown, given?: unknown) {
  return request(id, "tools/call", {name, arguments: given})
}

test.each([
  ["2024-11-05", "2024-11-05"],
  ["2025-06-18", "2025-06-18"],
  ["1999-01-01", "2025-11-25"],
])("a client of %s is answered in %s, with tools and nothing else", async (asked, spoken) => {
  expect(await replyTo(request(1, "initialize", {protocolVersion: asked}))).toMatchObject({
    jsonrpc: "2.0",
    id: 1,
    result: {
      protocolVersion: spoken,
      capabilities: {tools: {}},
      serverInfo: {name: "lanewise", version: "1.2.3"},
    },
  })
})

test("tools are listed with the schema of their arguments", async () => {
  expect(await replyTo(request("a", "tools/list"))).toEqual({
    jsonrpc: "2.0",
    id: "a",
    result: {tools: TOOLS.map(({run: _, ...described}) => described)},
  })
})

test("an answer is JSON text, whose numbers are whole", async () => {
  expect(await replyTo(call(7, "echo", {share: 0.1 + 0.2, none: null}))).toEqual({
    jsonrpc: "2.0",
    id: 7,
    result: {content: [{type: "text", text: '{"share":0.30000000000000004,"none":null}'}], isError: false},
  })
})

test("what the assistant can mend is a result on one line", async () => {
  expect(await replyTo(call(1, "refuse"))).toMatchObject({
    result: {
      isError: true,
      content: [{type: "text", text: 'Expected a level, found "a\\nb". For example mid'}],
    },
  })
})

test("a failure of our own keeps its details here", async () => {
  const {sent, bugs, take} = start()
  await take(call(1, "break"))
  expect(sent).toEqual([
    {jsonrpc: "2.0", id: 1, error: {code: -32603, message: expect.not.stringContaining("secret")}},
  ])
  expect(bugs.map(String)).toEqual(["TypeError: secret detail"])
})

test.each<[string, unknown, number, unknown]>([
  ["text that is no JSON", "{", -32700, null],
  ["a number", 5, -32600, null],
  ["null", null, -32600, null],
  ["an empty batch", [], -32600, null],
  ["another version of JSON-RPC", {jsonrpc: "1.0", id: 3, method: "ping"}, -32600, 3],
  ["no method", {jsonrpc: "2.0", id: 3}, -32600, 3],
  ["a method that is no text", {jsonrpc: "2.0", id: 3, method: 5}, -32600, 3],
  ["an id that is null", request(null, "ping"), -32600, null],
  ["an id that is an object", request({}, "ping"), -32600, null],
  ["params that are a list", request(3, "ping", [1]), -32602, 3],
  ["an unknown method", request(3, "resources/list"), -32601, 3],
  ["an unknown tool", call(3, "nope"), -32602, 3],
  ["a tool that is an inherited name", call(3, "constructor"), -32602, 3],
  ["no tool", request(3, "tools/call"), -32602, 3],
  ["arguments that are a list", call(3, "echo", [1]), -32602, 3],
  ["arguments that are a text", call(3, "echo", "x"), -32602, 3],
  ["no version of the protocol", request(3, "initialize"), -32602, 3],
])("%s is answered with its code", async (_, value, code, id) => {
  expect(await replyTo(value)).toEqual({
    jsonrpc: "2.0",
    id,
    error: {code, message: expect.stringMatching(/^[A-Z].+[^.]$/)},
  })
})

test("nothing answers a notification, a reply that nobody asked for and an empty line", async () => {
  for (const value of [
    {jsonrpc: "2.0", method: "notifications/initialized"},
    {jsonrpc: "2.0", method: "tools/call", params: {name: "echo"}},
    {jsonrpc: "2.0", method: "nonsense", params: [1]},
    {jsonrpc: "2.0", id: 5, result: {}},
    [{jsonrpc: "2.0", method: "notifications/initialized"}],
    " \r",
  ])
    expect(await replyTo(value)).toBeUndefined()
})

test("a batch is answered as one, without its notifications", async () => {
  const batch = [request(1, "ping"), {jsonrpc: "2.0", method: "x"}, 5, call("b", "echo", {a: 1})]
  expect(await replyTo(batch)).toMatchObject([{id: 1, result: {}}, {id: null, error: {}}, {id: "b"}])
})

test("what is cancelled is not answered and frees its id, and a number is not the text of it", async () => {
  const {sent, bugs, take} = start()
  const waits = take(call(1, "wait"))
  const other = take(call("1", "wait"))
  await take(request(1, "ping"))
  await take({jsonrpc: "2.0", method: "notifications/cancelled", params: {requestId: 1}})
  await take({jsonrpc: "2.0", method: "notifications/cancelled", params: {requestId: 99}})
  await waits
  await take(request(1, "ping"))
  expect(sent).toMatchObject([
    {id: 1, error: {code: -32600}},
    {id: 1, result: {}},
  ])
  await take({jsonrpc: "2.0", method: "notifications/cancelled", params: {requestId: "1"}})
  await other
  expect([sent.length, bugs]).toEqual([2, []])
})

test("close() ends what is under way, unanswered", async () => {
  const {sent, take, close} = start()
  const waits = take(call(1, "wait"))
  close()
  await waits
  expect(sent).toEqual([])
})

test("answers go to a slow reader one after another", async () => {
  let waiting = 0
  let mostWaiting = 0
  const session = openMcpSession({
    tools: TOOLS,
    version: "1",
    async send() {
      waiting += 1
      mostWaiting = Math.max(mostWaiting, waiting)
      await new Promise(resolve => setImmediate(resolve))
      waiting -= 1
    },
    tellBug() {},
  })
  const pings = Array.from({length: 20}, (_, id) => session.take(JSON.stringify(request(id, "ping"))))
  await Promise.all(pings)
  expect(mostWaiting).toBe(1)
})
