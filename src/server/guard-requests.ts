import type {MiddlewareHandler} from "hono"
import {errorBody} from "./answer-errors"

const READS = new Set(["GET", "HEAD", "OPTIONS"])

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}

/** The host name of a Host header, without the port; null where it is none. */
export function hostName(host: string | undefined): string | null {
  if (host === undefined) return null
  const url = parseUrl(`http://${host}`)
  return url === null || url.username !== "" || url.pathname !== "/" ? null : url.hostname
}

/** Refuses requests for host names that are not ours: a web page that has its own name point at this machine
 * (DNS rebinding) could read the journal otherwise. */
export function guardHost(allowed: ReadonlySet<string> | null): MiddlewareHandler {
  return async (context, next) => {
    const name = hostName(context.req.header("host"))
    if (allowed === null || (name !== null && allowed.has(name))) return next()
    return context.json(
      errorBody(
        `Expected a request to ${[...allowed].join(", ")}, found one to ${name ?? "no host"}`,
        "Open the address that Lanewise printed when it started",
      ),
      403,
    )
  }
}

/** Refuses writes that a browser sends for a page of another origin. Programs that are no browser send no Origin. */
export function guardOrigin(): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header("origin")
    const site = context.req.header("sec-fetch-site")
    const own = origin === undefined || parseUrl(origin)?.host === context.req.header("host")
    const foreign = site === "cross-site" || site === "same-site"
    if (READS.has(context.req.method) || (own && !foreign)) return next()
    return context.json(
      errorBody(
        `Expected a request from Lanewise itself, found one from ${origin ?? "another site"}`,
        "Use the page that Lanewise serves",
      ),
      403,
    )
  }
}
