import {serveStatic} from "@hono/node-server/serve-static"
import type {OpenAPIHono} from "@hono/zod-openapi"
import type {MiddlewareHandler} from "hono"
import {etag} from "hono/etag"
import {errorBody} from "./answer-errors"

const FOREVER = "public, max-age=31536000, immutable"

/** Addresses of built assets and of content hold a hash of what is there, so they never change; all else is asked for anew,
 * which costs an answer without a body while it is the same. */
const caching: MiddlewareHandler = async (context, next) => {
  await next()
  const isPage = context.res.headers.get("content-type")?.startsWith("text/html") ?? true
  const isHashed = /^\/(assets|content)\//.test(context.req.path) && !isPage
  if (context.res.ok) context.header("cache-control", isHashed ? FOREVER : "no-cache")
}

const notFound: MiddlewareHandler = async (context, next) => {
  if (!context.req.path.startsWith("/api/") && !/\.[a-z0-9]+$/i.test(context.req.path)) return next()
  return context.json(
    errorBody(`There is nothing at ${context.req.path}`, "/api/openapi.json lists what there is"),
    404,
  )
}

/** Says of an address of the API which methods it has, where a request came with another one. */
function refuseMethod(app: OpenAPIHono): MiddlewareHandler {
  return async (context, next) => {
    const {path, method} = context.req
    const methods = app.routes
      .filter(route => route.path === path && route.method !== "ALL")
      .map(route => route.method)
    const allowed = [...new Set(methods.includes("GET") ? [...methods, "HEAD"] : methods)].sort().join(", ")
    if (allowed === "") return next()
    context.header("allow", allowed)
    return context.json(
      errorBody(`Expected ${allowed} at ${path}, found ${method}`, "/api/openapi.json describes it"),
      405,
    )
  }
}

/** The built web app; every address that is no file is a screen of it. */
export function serveWeb(app: OpenAPIHono, webFolder: string): void {
  app.all("/api/*", refuseMethod(app))
  app.get("*", etag(), caching, serveStatic({root: webFolder}))
  app.get("*", notFound, etag(), caching, serveStatic({root: webFolder, path: "index.html"}))
  app.all("*", context =>
    context.json(
      errorBody(`There is nothing at ${context.req.path}`, "/api/openapi.json lists what there is"),
      404,
    ),
  )
}
