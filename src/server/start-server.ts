import {createAdaptorServer} from "@hono/node-server"
import {UserError} from "#model/user-error"
import {createApp} from "./app"
import type {Services} from "./services"

export type ServerOptions = Omit<Services, "allowedHosts"> & {readonly port: number; readonly host: string}

export type RunningServer = {
  /** Where a browser on this machine reaches it. */
  readonly url: string
  /** Ends it: answers that are under way have two seconds to be finished. */
  close(): Promise<void>
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]", "::1"])
const GRACE_MS = 2000

function explainListening(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE")
    return new UserError(
      `Cannot listen on port ${port}: another program uses it`,
      `Stop that program, or choose another port, for example --port ${port < 65535 ? port + 1 : 4321}`,
    )
  if (error.code === "EACCES")
    return new UserError(
      `Cannot listen on port ${port}: this user may not`,
      "Choose a port from 1024 on with --port",
    )
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND" || error.code === "EAI_AGAIN")
    return new UserError(
      `Cannot listen on the host "${host}": it is not this machine`,
      "Use --host 127.0.0.1, or 0.0.0.0 for every network",
    )
  return error
}

/** Host names that a request may ask for. Someone who opens the server to a network decides about its names. */
function hostsFor(host: string): ReadonlySet<string> | null {
  return LOOPBACK.has(host) ? new Set(["localhost", "127.0.0.1", "[::1]", host]) : null
}

/** Starts the server. @throws UserError where it cannot listen */
export async function startServer({port, host, ...services}: ServerOptions): Promise<RunningServer> {
  const {fetch} = createApp({...services, allowedHosts: hostsFor(host)})
  const server = createAdaptorServer({fetch})
  await new Promise<void>((resolve, reject) => {
    server.once("error", error => reject(explainListening(error, port, host)))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const bound = address !== null && typeof address === "object" ? address.port : port
  return {
    url: `http://${LOOPBACK.has(host) ? "localhost" : host}:${bound}`,
    close: () =>
      new Promise(resolve => {
        const timer = setTimeout(
          () => "closeAllConnections" in server && server.closeAllConnections(),
          GRACE_MS,
        )
        server.close(() => {
          clearTimeout(timer)
          resolve()
        })
        if ("closeIdleConnections" in server) server.closeIdleConnections()
      }),
  }
}
