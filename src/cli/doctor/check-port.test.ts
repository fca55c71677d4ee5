import {once} from "node:events"
import {createServer} from "node:http"
import type {Server} from "node:net"
import {afterEach, expect, test} from "vitest"
import {checkPort, portBeside} from "./check-port"

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** @returns the port that it listens to */
async function listen(server: Server): Promise<number> {
  servers.push(server.listen(0, "127.0.0.1"))
  await once(server, "listening")
  const address = server.address()
  if (address === null || typeof address === "string") throw new TypeError("Expected a port")
  return address.port
}

test("a port of another program is a problem, and the hint names another port", async () => {
  const port = await listen(createServer((_, response) => void response.end("hello")))
  expect(await checkPort(port)).toEqual({
    id: "port",
    needed: true,
    found: `another program uses ${port}`,
    mend: `Stop it, or start Lanewise with another one: lanewise serve --port ${portBeside(port)}`,
  })
})

test("the port beside is the next one, and after the last one that of Lanewise", () => {
  expect([4321, 65_534, 65_535].map(portBeside)).toEqual([4322, 65_535, 4321])
})

test("a port is fine where Lanewise itself has it, and where nobody has", async () => {
  const health = {status: "ok", name: "lanewise", version: "1.2.3"}
  const server = createServer((_, response) => void response.end(JSON.stringify(health)))
  const port = await listen(server)
  expect(await checkPort(port)).toMatchObject({
    mend: null,
    found: `Lanewise 1.2.3 is running at http://localhost:${port}`,
  })
  server.close()
  await once(server, "close")
  expect(await checkPort(port)).toMatchObject({mend: null, found: `${port} is free`})
})
