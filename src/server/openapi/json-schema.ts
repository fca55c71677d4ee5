import type {RouteConfig} from "@hono/zod-openapi"
import {z} from "zod"

type Body = NonNullable<NonNullable<RouteConfig["request"]>["body"]>
/** A schema as a description holds it. */
export type ApiSchema = Extract<
  Extract<Body["content"][string], {schema?: unknown}>["schema"],
  {exclusiveMaximum?: number}
>

/** What zod says of a schema in the words of OpenAPI 3.1, whose schemas are JSON Schema. Checks that JSON Schema
 * has no words for (shares that never fall, lengths that must agree) are left out. */
export function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  const {$schema: _, ...rest} = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    unrepresentable: "any",
    io: "input",
  })
  return rest
}
