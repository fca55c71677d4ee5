/** Something that an assistant can ask Lanewise. */
export type McpTool = {
  readonly name: string
  readonly title: string
  readonly description: string
  /** JSON Schema of the arguments: an object. */
  readonly inputSchema: Readonly<Record<string, unknown>>
  readonly annotations: {readonly readOnlyHint: true; readonly openWorldHint: false}
  /** @throws UserError where the arguments will not do, what the signal was aborted with */
  run(given: object, signal: AbortSignal): Promise<object>
}
