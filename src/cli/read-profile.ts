import {foldProfile} from "#core/journal/fold-profile"
import {UserError} from "#model/user-error"
import type {CareerOptions} from "./career-options"
import type {CliEffects} from "./effects"
import {readJsonFile} from "./read-options"
import {keptEvents} from "./with-journal"

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value)
}

/** Where a person stands: the file, else what the journal keeps, and flags over either.
 * @returns a draft, to be completed and checked by core
 * @throws UserError where there is none of them */
export async function readProfile(options: CareerOptions, effects: CliEffects): Promise<unknown> {
  const {
    role,
    level,
    years,
    yearsAtLevel,
    place,
    employer,
    hours: hoursPerWeek,
    pay: payUsd,
    filingStatus,
    horizon: horizonYears,
  } = options
  const flags = {
    role,
    level,
    years,
    yearsAtLevel,
    place,
    employer,
    hoursPerWeek,
    payUsd,
    filingStatus,
    horizonYears,
  }
  const given = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined))
  if (options.profile !== undefined) {
    const file = await readJsonFile(options.profile, effects.readText)
    return isRecord(file) ? {...file, ...given} : file
  }
  const kept = foldProfile(await keptEvents(options.data, effects))
  if (isRecord(kept)) return {...kept, ...given}
  if (Object.keys(given).length > 0) return given
  throw new UserError(
    "Expected where you stand, found neither --profile, --role nor a profile in the journal",
    "For example `lanewise career --role backend --level senior --years 7`",
  )
}
