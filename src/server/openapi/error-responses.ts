/** The answer to what a person can mend, as every route gives it. */
export const ERROR_RESPONSES = {
  400: {
    description: "Something in the request must be mended",
    content: {
      "application/json": {
        schema: {
          type: "object" as const,
          required: ["error"],
          properties: {
            error: {
              type: "object" as const,
              required: ["message", "hint"],
              properties: {message: {type: "string" as const}, hint: {type: "string" as const}},
            },
          },
        },
      },
    },
  },
}
