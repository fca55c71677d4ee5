import {createRoute, type OpenAPIHono, z} from "@hono/zod-openapi"
import type {Services} from "../services"

const route = createRoute({
  method: "get",
  path: "/api/health",
  summary: "Whether Lanewise is up",
  responses: {
    200: {
      description: "It is",
      content: {
        "application/json": {
          schema: z.object({status: z.literal("ok"), name: z.literal("lanewise"), version: z.string()}),
        },
      },
    },
  },
})

export function healthRoute(app: OpenAPIHono, {version}: Services): void {
  app.openapi(route, context =>
    context.json({status: "ok" as const, name: "lanewise" as const, version}, 200),
  )
}
