import {spawn} from "node:child_process"
import {once} from "node:events"
import {type AddressInfo, createServer} from "node:net"
import {afterAll, beforeAll, expect, test} from "vitest"
import {withoutNetwork} from "./without-network"

let heard = 0
const server = createServer(socket => {
  heard += 1
  socket.destroy()
})
beforeAll(async () => {
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
})
afterAll(() => void server.close())

function portOf(address: AddressInfo | string | null): number {
  return address !== null && typeof address === "object" ? address.port : 0
}

async function callBy(before: readonly string[]): Promise<void> {
  const call = `require("node:net").connect(${portOf(server.address())}, "127.0.0.1").on("error", () => {}).on("connect", function () { this.end() })`
  const [command = "", ...args] = [...before, process.execPath, "-e", call]
  await once(spawn(command, args, {stdio: "ignore"}), "exit")
}

test.skipIf(withoutNetwork().length === 0)("a process without network reaches nobody", async () => {
  await callBy([])
  expect(heard).toBe(1)
  await callBy(withoutNetwork())
  expect(heard).toBe(1)
})
