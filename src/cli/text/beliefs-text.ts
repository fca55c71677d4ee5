import type {Content} from "#model/content/content"

/** Every belief with its default value, the range that holds about eight tenths of it, and what it is: what
 * `--belief id=value` can change. A preset or a profile may start from another value. */
export function beliefsText({beliefs}: Content, json: boolean): string {
  if (json) return JSON.stringify(beliefs)
  const width = Math.max(...beliefs.map(({id}) => id.length))
  const groups = [...new Set(beliefs.map(({group}) => group))]
  return groups
    .flatMap(wanted => [
      wanted,
      ...beliefs
        .filter(({group}) => group === wanted)
        .map(
          ({id, value, low, high, unit, name}) =>
            `  ${id.padEnd(width)}  ${value} (${low} to ${high}) ${unit}: ${name}`,
        ),
      "",
    ])
    .join("\n")
    .trimEnd()
}
