import type {z} from "zod"
import type {JsonValue} from "#model/journal/json-value"
import type {Front} from "#model/labs/room-message"
import type {Metrics} from "#model/labs/verdict"

export type World<Parameters> = {
  readonly parameters: Parameters
  readonly seed: number
  /** Keep what the picture of this world shows; a run of many worlds keeps nothing. */
  readonly record?: boolean
}
/** What a world came to. `trace` is what its picture is drawn from, in the shape that the system's `trace.ts` states;
 * null where nothing was recorded. */
export type Played = {readonly metrics: Metrics; readonly trace: JsonValue | null}

/** A run of many worlds in lock-step: yields what the person's code must answer, takes the answers in the order of
 * the front's ids, and returns what each world came to. It throws a `LabFault` where an answer will not do. */
export type Play = Generator<Front, readonly Played[], readonly unknown[]>

/** A simulated system. All that a world does follows from its parameters and its seed. */
export type LabSystem<Parameters> = {
  readonly id: string
  /** Functions that the code must have, in camelCase. */
  readonly exports: readonly string[]
  readonly parameters: z.ZodType<Parameters>
  readonly metrics: readonly string[]
  play(worlds: readonly World<Parameters>[]): Play
  /** What the best anchor is measured from: a policy or a bound that knows what the person's code does not. */
  best(world: World<Parameters>): Metrics
  /** What the simulator gives for each realism row that it can show. */
  readonly realism: Readonly<Record<string, () => number>>
}

/** A system whose worlds come from content: parameters are checked when they arrive. */
export type OpenSystem = Omit<LabSystem<unknown>, "parameters"> & {
  /** Throws what the schema throws where the parameters do not fit. */
  readonly parameters: z.ZodType<unknown>
}

export function openSystem<Parameters>(system: LabSystem<Parameters>): OpenSystem {
  const parse = ({parameters, ...rest}: World<unknown>): World<Parameters> => ({
    parameters: system.parameters.parse(parameters),
    ...rest,
  })
  return {
    ...system,
    play: worlds => system.play(worlds.map(parse)),
    best: world => system.best(parse(world)),
  }
}
