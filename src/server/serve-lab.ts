import {createHash} from "node:crypto"
import {readFileSync} from "node:fs"
import {join} from "node:path"
import {serveStatic} from "@hono/node-server/serve-static"
import type {OpenAPIHono} from "@hono/zod-openapi"
import type {Context, MiddlewareHandler} from "hono"
import {FRAME_PATH, framePolicy} from "#model/labs/frame-policy"

const PYTHON_PATH = /^\/lab\/python-[0-9a-f]+\//
/** A host and port as a policy may name them; other forms, such as addresses of IPv6, it cannot. */
const NAMEABLE = /^[a-z0-9.-]+(:\d+)?$/i

/** The one page that a page of ours may hold in a frame, so that nothing in there can lead the frame elsewhere. */
export function frameSource(context: Context): string {
  const host = context.req.header("host") ?? ""
  return NAMEABLE.test(host) ? `${host}${FRAME_PATH}` : "'self'"
}

/** The page that becomes a room for a person's code, under a policy of its own. */
function serveFrame(webFolder: string): MiddlewareHandler {
  return async (context, next) => {
    let page: string
    try {
      page = readFileSync(join(webFolder, FRAME_PATH), "utf8")
    } catch {
      return next()
    }
    const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? ""
    const hash = createHash("sha256").update(script).digest("base64")
    context.header("content-security-policy", framePolicy(hash))
    context.header("x-frame-options", "SAMEORIGIN")
    // it has an origin of its own anyway
    context.header("origin-agent-cluster", "?0")
    // asked for with the hash of its build it never changes, and then rooms open offline too
    const isFixed = new URL(context.req.url).search !== ""
    context.header("cache-control", isFixed ? "public, max-age=31536000, immutable" : "no-cache")
    return context.html(page)
  }
}

/** What rooms of the browser are made of. The parts of Python lie there compressed, under a name that changes with
 * what they hold. */
export function serveLab(app: OpenAPIHono, webFolder: string): void {
  app.get(FRAME_PATH, serveFrame(webFolder))
  const parts = serveStatic({root: webFolder, precompressed: true})
  app.get("/lab/*", async (context, next) => {
    if (!PYTHON_PATH.test(context.req.path)) return next()
    context.header("cache-control", "public, max-age=31536000, immutable")
    return parts(context, next)
  })
}
