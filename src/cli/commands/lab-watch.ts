import type {Watched} from "#labs/run/run-results"
import type {Lab} from "#model/labs/lab"
import {nearestIds} from "#model/nearest-ids"
import {UserError} from "#model/user-error"
import type {LabCommandEffects} from "../lab-effects"
import {failureError, findLab, languageOf, solutionFile} from "../lab-files"
import {watchedText} from "../text/verdict-text"

export type LabWatchOptions = {
  readonly json?: boolean
  readonly python?: string
  readonly seed?: number
  /** The id of a trap: its world instead of the normal one. */
  readonly test?: string
}

const MOST_SEED = 2 ** 28

function seedOf(seed: number): number {
  if (Number.isInteger(seed) && seed >= 1 && seed <= MOST_SEED) return seed
  throw new UserError(
    `Expected a seed from 1 to ${MOST_SEED} for --seed, found ${seed}`,
    "`lanewise lab test --json` names the seeds of its worlds",
  )
}

/** The world that was asked for: the normal one or that of a test, with the seed that was named or its first. */
function worldOf(lab: Lab, {seed, test}: LabWatchOptions) {
  const asked = seed === undefined ? undefined : seedOf(seed)
  if (test === undefined) return {parameters: {}, seed: asked ?? lab.seeds.visible[0] ?? 1, seeds: []}
  const trap = lab.traps.find(({id}) => id === test)
  if (trap !== undefined)
    return {parameters: trap.world, seed: asked ?? trap.seeds[0] ?? 1, seeds: trap.seeds}
  const ids = lab.traps.map(({id}) => id)
  throw new UserError(
    `Expected the name of a test of this lab, found "${test}"`,
    `Did you mean ${nearestIds(ids, test, 2).join(" or ")}?`,
  )
}

/** Plays one world and tells what was measured; as JSON with all that its picture is drawn from.
 * @throws UserError after that where the code did not run to its end */
export async function labWatchCommand(
  slug: string,
  file: string | undefined,
  options: LabWatchOptions,
  effects: LabCommandEffects,
): Promise<void> {
  const lab = findLab(effects.labs(), slug)
  const path = file ?? solutionFile(slug, effects.exists)
  const {seeds, ...world} = worldOf(lab, options)
  const run = {lab, language: languageOf(path), python: options.python, signal: effects.signal}
  const isAsInBrowser = effects.isAsInBrowser(run)
  const watched: Watched = await effects.watch(await effects.readText(path), {...run, ...world})
  effects.signal.throwIfAborted()
  effects.say(
    options.json
      ? JSON.stringify({
          lab: slug,
          labVersion: lab.version,
          test: options.test ?? null,
          testSeeds: seeds,
          ...world,
          ...watched,
          isAsInBrowser,
        })
      : watchedText(lab, {seed: world.seed, seeds}, watched),
  )
  if (watched.failure !== null) throw failureError(path, watched.failure)
}
