import {createServer} from "node:net"
import {z} from "zod"
import {DEFAULT_PORT, MOST_PORT} from "../port-number"
import {type Finding, fine, problem} from "./finding"

const HOST = "127.0.0.1"
const PATIENCE_MS = 1000
const healthSchema = z.object({name: z.literal("lanewise"), version: z.string()})

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer()
    server.once("error", () => resolve(false))
    server.listen(port, HOST, () => server.close(() => resolve(true)))
  })
}

async function runningVersion(port: number): Promise<string | null> {
  try {
    const response = await fetch(`http://${HOST}:${port}/api/health`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return healthSchema.parse(await response.json()).version
  } catch {
    return null
  }
}

/** A port to try in place of one that is taken. */
export function portBeside(port: number): number {
  return port < MOST_PORT ? port + 1 : DEFAULT_PORT
}

/** Whether the server can start on the port, or is running there already. */
export async function checkPort(port: number): Promise<Finding> {
  if (await isFree(port)) return fine("port", `${port} is free`)
  const version = await runningVersion(port)
  if (version !== null) return fine("port", `Lanewise ${version} is running at http://localhost:${port}`)
  return problem(
    "port",
    `another program uses ${port}`,
    `Stop it, or start Lanewise with another one: lanewise serve --port ${portBeside(port)}`,
  )
}
