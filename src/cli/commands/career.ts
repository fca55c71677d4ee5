import type {Command} from "commander"
import {DEFAULT_CAREERS, DEFAULT_SEED, lawOf} from "#core/career/answer"
import {answerDocument} from "#core/career/answer-document"
import {parseLaw} from "#core/career/parse-law"
import {presentLane} from "#core/career/plans"
import {checkCareers, checkCoupling, checkSeed, makeQuestion} from "#core/career/question"
import {switchTiming} from "#core/career/switch-timing"
import {tellPath} from "#core/career/told-path"
import {uncertaintySteps} from "#core/career/uncertainty"
import {breathe} from "#io/node/breathe"
import {COUPLINGS} from "#model/career-result"
import {addCareerOptions, type CareerOptions} from "../career-options"
import type {CliEffects} from "../effects"
import {progressLine} from "../progress"
import {readJsonFile} from "../read-options"
import {readProfile} from "../read-profile"
import {checkWorkers, readTold} from "../read-told"
import {beliefsText} from "../text/beliefs-text"
import {careerText} from "../text/career-text"
import {lawResultText} from "../text/law-result-text"

/** Runs a law file as it stands. */
async function lawCommand(file: string, options: CareerOptions, effects: CliEffects): Promise<void> {
  const law = parseLaw(await readJsonFile(file, effects.readText), `The law file ${JSON.stringify(file)}`)
  const run = {
    careers: checkCareers(options.careers ?? DEFAULT_CAREERS),
    seed: checkSeed(options.seed ?? DEFAULT_SEED),
    coupling: checkCoupling(options.coupling ?? COUPLINGS[0]),
  }
  if (options.law) return effects.say(JSON.stringify(law))
  const engine = effects.openEngine(options.workers)
  const progress = progressLine("Simulating", effects)
  try {
    const result = await engine.runLaw(law, run, {onProgress: progress.onProgress, signal: effects.signal})
    effects.say(options.json ? JSON.stringify(result) : lawResultText(result, effects.columns))
  } finally {
    progress.clear()
    await engine.close()
  }
}

/** Answers what each lane would pay a person. */
async function personCommand(options: CareerOptions, effects: CliEffects): Promise<void> {
  const content = effects.content()
  const profile = await readProfile(options, effects)
  const {preset, belief: beliefs, careers, seed, coupling} = options
  const question = makeQuestion({profile, preset, beliefs, careers, seed, coupling}, content)
  if (options.law) return effects.say(JSON.stringify(lawOf(question, content).law))
  const wanted = options.told === undefined ? null : readTold(options.told)
  const engine = effects.openEngine(options.workers)
  const progress = progressLine("Simulating", effects)
  const watch = {onProgress: progress.onProgress, signal: effects.signal}
  try {
    const answer = await engine.answer(question, content, watch)
    const told = wanted === null ? null : tellPath(answer, wanted.lane, wanted.percentile)
    const timing = options.timing
      ? answer.plans
          .filter(({lane}) => lane !== presentLane(question.profile))
          .map(({lane}) => switchTiming(question, content, lane))
      : null
    const uncertainty = options.uncertainty ? await breathe(uncertaintySteps(question, content), watch) : null
    progress.clear()
    effects.say(
      options.json
        ? JSON.stringify(answerDocument(answer, {uncertainty, timing, told}))
        : careerText({answer, uncertainty, timing, told, content, columns: effects.columns}),
    )
  } finally {
    progress.clear()
    await engine.close()
  }
}

export async function careerCommand(options: CareerOptions, effects: CliEffects): Promise<void> {
  checkWorkers(options.workers)
  if (options.beliefs) return effects.say(beliefsText(effects.content(), options.json === true))
  if (options.params !== undefined) await lawCommand(options.params, options, effects)
  else await personCommand(options, effects)
}

export function addCareerCommand(program: Command, effects: CliEffects): void {
  addCareerOptions(program.command("career").description("Ten simulated years in each lane"))
    .addHelpText(
      "after",
      "\nExamples:\n  lanewise career --role backend --level senior --years 7 --place us-tx --uncertainty\n  lanewise career --params law.json --careers 100000 --seed 1 --json",
    )
    .action((options: CareerOptions) => careerCommand(options, effects))
}
