import {UserError} from "#model/user-error"

/** Reads the number of an option. @throws UserError */
export function numberOption(flag: string): (text: string) => number {
  return text => {
    const value = text.trim() === "" ? Number.NaN : Number(text)
    if (Number.isFinite(value)) return value
    throw new UserError(`Expected a number for ${flag}, found "${text}"`, `For example ${flag} 4`)
  }
}

/** Reads one `id=value` and adds it to those before. @throws UserError */
export function beliefOption(
  text: string,
  before: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> {
  const [id = "", value = "", ...rest] = text.split("=")
  const number = Number(value)
  if (id === "" || value.trim() === "" || rest.length > 0 || !Number.isFinite(number))
    throw new UserError(
      `Expected id=value for --belief, found "${text}"`,
      "For example --belief washout-share-ml=0.2",
    )
  return {...before, [id]: number}
}

/** Reads JSON from a file. @throws UserError that names the file and says where it breaks off or goes wrong */
export async function readJsonFile(
  path: string,
  readText: (path: string) => Promise<string>,
): Promise<unknown> {
  const text = await readText(path)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(
      `Expected JSON in ${JSON.stringify(path)}, found other text: ${reason.replace(/\s+/g, " ")}`,
      "Check the file with a JSON editor",
    )
  }
}
