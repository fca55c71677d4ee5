import type {RouteConfig} from "@hono/zod-openapi"
import {VERDICTS} from "#model/claim-verdict"
import {ERROR_RESPONSES} from "./error-responses"

const verdict = {
  type: "object" as const,
  required: ["claim", "verdict", "summary", "dependsOn", "figures"],
  properties: {
    claim: {type: "string" as const},
    verdict: {type: "string" as const, enum: [...VERDICTS]},
    summary: {type: "string" as const},
    dependsOn: {type: ["string" as const, "null" as const]},
    figures: {type: "array" as const},
  },
}

export const claimsOperation: RouteConfig = {
  method: "get",
  path: "/api/claims",
  summary: "Each claim of the article with its verdict and figures",
  responses: {
    200: {
      description: "The verdicts, in the order of the article",
      content: {
        "application/json": {
          schema: {
            type: "object",
            properties: {options: {type: "object"}, claims: {type: "array", items: verdict}},
          },
        },
      },
    },
    ...ERROR_RESPONSES,
  },
}
