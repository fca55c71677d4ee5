import {z} from "zod"
import {idSchema} from "#model/belief"
import {parseOrExplain} from "#model/parse"
import {PLAN_STATES, type PlanState} from "#model/plan/plan-request"

const stateSchema = z.enum(PLAN_STATES, {error: `expected one of ${PLAN_STATES.join(", ")}`})
const mapSchema = z.record(idSchema, stateSchema)
const listSchema = z.array(z.object({id: idSchema, state: stateSchema}))

function inner(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value
  const held: unknown = Reflect.get(value, "skills")
  return held !== null && typeof held === "object" ? held : value
}

/** Reads skills with their states: a map by id, a list of `{id, state}`, or either as `skills` of an object.
 * @param what names the thing in messages
 * @throws UserError that names the first thing at fault */
export function readSkills(value: unknown, what: string): Readonly<Record<string, PlanState>> {
  const hint = `Give a map such as {"kubernetes": "proven", "typescript": "missing"}; states are ${PLAN_STATES.join(", ")}`
  const held = inner(value)
  if (!Array.isArray(held)) return parseOrExplain(mapSchema, held, what, hint)
  const list = parseOrExplain(listSchema, held, what, hint)
  return Object.fromEntries(list.map(({id, state}) => [id, state]))
}
