import {createSocket} from "node:dgram"
import {once} from "node:events"
import {existsSync, readFileSync} from "node:fs"
import {createServer, type IncomingMessage} from "node:http"
import {type AddressInfo, createServer as createTcpServer} from "node:net"
import {extname, join} from "node:path"

/** Counts whatever arrives from a browser, and serves a page without any policy to show that it would. */
export type Listeners = {
  /** Of the HTTP server; `<origin>/hit/<name>` counts for the name. */
  readonly origin: string
  /** A port on which any connection counts, without HTTP. */
  readonly tcpPort: number
  /** A port on which any packet counts. */
  readonly udpPort: number
  /** What arrived for a name since the last `forget`. */
  hits(name: string): number
  /** All that arrived: requests, upgrades, connections and packets. */
  all(): number
  forget(): void
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".json": "application/json",
}

function portOf(address: AddressInfo | string | null): number {
  return address !== null && typeof address === "object" ? address.port : 0
}

/** @param pythonFolder parts of Python that the page without policy may load from `/python/` */
export async function startListeners(pythonFolder: string): Promise<Listeners> {
  const names = new Map<string, number>()
  let others = 0
  const count = ({url = ""}: IncomingMessage) => {
    const name = decodeURIComponent(/^\/hit\/([^?]*)/.exec(url)?.[1] ?? "")
    names.set(name, (names.get(name) ?? 0) + 1)
  }
  const http = createServer((request, response) => {
    const path = request.url ?? "/"
    response.setHeader("access-control-allow-origin", "*")
    if (path.startsWith("/hit/")) {
      count(request)
      response.setHeader("content-type", "text/javascript")
      return response.end("0")
    }
    const file = join(pythonFolder, path.replace(/^\/python\//, ""))
    if (path.startsWith("/python/") && existsSync(file)) {
      response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream")
      return response.end(readFileSync(file))
    }
    response.setHeader("content-type", "text/html")
    response.end("<!doctype html><title>No policy</title>")
  })
  http.on("upgrade", (request, socket) => {
    count(request)
    socket.destroy()
  })
  const tcp = createTcpServer(socket => {
    others += 1
    socket.destroy()
  })
  const udp = createSocket("udp4")
  udp.on("message", () => {
    others += 1
  })
  http.listen(0, "127.0.0.1")
  tcp.listen(0, "127.0.0.1")
  udp.bind(0, "127.0.0.1")
  await Promise.all([once(http, "listening"), once(tcp, "listening"), once(udp, "listening")])
  return {
    origin: `http://127.0.0.1:${portOf(http.address())}`,
    tcpPort: portOf(tcp.address()),
    udpPort: udp.address().port,
    hits: name => names.get(name) ?? 0,
    all: () => [...names.values()].reduce((sum, hits) => sum + hits, others),
    forget() {
      names.clear()
      others = 0
    },
    async close() {
      http.closeAllConnections()
      http.close()
      tcp.close()
      udp.close()
    },
  }
}
