import type {Command} from "commander"
import {DEFAULT_CAREERS, DEFAULT_SEED} from "#core/career/answer"
import {judgeClaims} from "#core/career/judge-claims"
import {checkPreset} from "#core/career/question"
import {breathe} from "#io/node/breathe"
import {claimsText} from "../text/claims-text"
import type {CliEffects} from "../effects"
import {progressLine} from "../progress"

export type ClaimsOptions = {readonly preset: string; readonly json?: boolean | undefined}

export async function claimsCommand({preset, json}: ClaimsOptions, effects: CliEffects): Promise<void> {
  const content = effects.content()
  const steps = judgeClaims(content, {preset: checkPreset(preset), beliefs: {}, seed: DEFAULT_SEED, careers: DEFAULT_CAREERS})
  const progress = progressLine("Judging the claims", effects)
  const verdicts = await breathe(steps, {onProgress: progress.onProgress, signal: effects.signal})
  progress.clear()
  effects.say(json ? JSON.stringify({preset, careers: DEFAULT_CAREERS, seed: DEFAULT_SEED, claims: verdicts}) : claimsText(verdicts, content, effects.columns))
}

export function addClaimsCommand(program: Command, effects: CliEffects): void {
  program
    .command("claims")
    .description("Each claim of the article with its verdict and figures")
    .option("--preset <name>", "the beliefs to judge by: open-data, article, article-as-told or open-data-as-told", "open-data")
    .option("--json", "print one JSON document")
    .addHelpText("after", "\nExample:\n  lanewise claims --preset article-as-told --json")
    .action((options: ClaimsOptions) => claimsCommand(options, effects))
}
