import {OpenAPIHono} from "@hono/zod-openapi"
import type {MiddlewareHandler} from "hono"
import {bodyLimit} from "hono/body-limit"
import {compress} from "hono/compress"
import {secureHeaders} from "hono/secure-headers"
import {answerError, errorBody} from "./answer-errors"
import {guardHost, guardOrigin} from "./guard-requests"
import {careerRoute} from "./routes/career"
import {claimsRoute} from "./routes/claims"
import {decodeRoute} from "./routes/decode"
import {fitRoute} from "./routes/fit"
import {healthRoute} from "./routes/health"
import {journalRoutes} from "./routes/journal"
import {offersRoute} from "./routes/offers"
import {payRoute} from "./routes/pay"
import {planRoute} from "./routes/plan"
import {frameSource, serveLab} from "./serve-lab"
import {serveWeb} from "./serve-web"
import type {Services} from "./services"

const MOST_BYTES = 64 * 1024 * 1024

/** Nothing but what this server itself serves: no other host, no script within a page. What a route says stays. */
const HEADERS = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    frameSrc: [frameSource],
  },
  overwrite: false,
  xFrameOptions: "DENY",
  referrerPolicy: "no-referrer",
  strictTransportSecurity: false,
})

const tooLarge = bodyLimit({
  maxSize: MOST_BYTES,
  onError: context =>
    context.json(
      errorBody(`Expected a request of at most ${MOST_BYTES} bytes, found more`, "Send it in parts"),
      413,
    ),
})

/** What the API answers is about one person and one moment, so nobody between keeps it. */
const unkept: MiddlewareHandler = async (context, next) => {
  await next()
  if (!context.res.headers.has("cache-control")) context.header("cache-control", "no-store")
}

/** The whole server: the API, its description and the web app. */
export function createApp(services: Services): OpenAPIHono {
  const app = new OpenAPIHono()
  app.onError((error, context) => answerError(error, context, services.tellBug))
  app.use(HEADERS, guardHost(services.allowedHosts), guardOrigin(), compress())
  app.use("/api/*", unkept, tooLarge)
  healthRoute(app, services)
  careerRoute(app, services)
  claimsRoute(app, services)
  decodeRoute(app, services)
  fitRoute(app, services)
  offersRoute(app, services)
  payRoute(app, services)
  planRoute(app, services)
  journalRoutes(app, services)
  app.doc31("/api/openapi.json", {openapi: "3.1.0", info: {title: "Lanewise", version: services.version}})
  serveLab(app, services.webFolder)
  serveWeb(app, services.webFolder)
  return app
}
