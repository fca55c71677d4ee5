/** One thing that a link says: its key, and how its text is read and written. */
export type FragmentField<Choice> = {
  readonly key: string
  /** Takes up the text, or says false where it cannot be read. */
  readonly read: (text: string, draft: {-readonly [Name in keyof Choice]: Choice[Name]}) => boolean
  /** Undefined where it need not be said. */
  readonly write: (choice: Choice) => string | undefined
  readonly expected: string
}

export type FragmentReading<Choice> = {readonly choice: Choice; readonly problems: readonly string[]}

/** Words between a choice and the fragment of a link. */
export type FragmentCodec<Choice> = {
  /** Without `#`. */
  readonly encode: (choice: Choice) => string
  /** What cannot be read is named and left as it is in `start`; the rest is kept. */
  readonly decode: (fragment: string) => FragmentReading<Choice>
}

const SHOWN_MOST = 40

/** Words of a link, short enough for a message. */
export function shown(text: string): string {
  return text.length > SHOWN_MOST ? `${text.slice(0, SHOWN_MOST - 3)}...` : text
}

export function oneOf<Id extends string>(ids: readonly Id[], text: string): Id | undefined {
  return ids.find(id => id === text)
}

/** Sets what could be read. @returns whether it could */
export function take<T>(value: T | undefined, set: (value: T) => void): boolean {
  if (value === undefined) return false
  set(value)
  return true
}

/** @param options `address`: how fragments of the page begin, such as `pv=`; `start`: what a link that says nothing means */
export function fragmentCodec<Choice extends object>(
  fields: readonly FragmentField<Choice>[],
  {address, version, start}: {readonly address: string; readonly version: string; readonly start: Choice},
): FragmentCodec<Choice> {
  return {
    encode(choice) {
      const parts = fields.flatMap(({key, write}) => {
        const text = write(choice)
        return text === undefined ? [] : [`${key}=${text}`]
      })
      return [`${address}${version}`, ...parts].join("&")
    },
    decode(fragment) {
      const draft = {...start}
      const problems: string[] = []
      for (const [key, text] of new URLSearchParams(fragment.replace(/^#/, ""))) {
        const field = fields.find(one => one.key === key)
        if (`${key}=` === address) {
          if (text !== version)
            problems.push(
              `The link was made by another version (${shown(text)}), so it may not say all that it did there.`,
            )
        } else if (field === undefined)
          problems.push(`The link says “${shown(key)}”, which means nothing here.`)
        else if (!field.read(text, draft))
          problems.push(`The link should give ${field.expected} for “${key}”, found “${shown(text)}”.`)
      }
      return {choice: draft, problems}
    },
  }
}
