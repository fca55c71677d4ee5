import type {Command} from "commander"
import {checkMoved} from "#core/career/beliefs"
import {DEFAULT_JUDGE, judgeClaims} from "#core/claims/judge-claims"
import {breathe} from "#io/node/breathe"
import type {CliEffects} from "../effects"
import {progressLine} from "../progress"
import {beliefOption} from "../read-options"
import {claimsText} from "../text/claims-text"

export type ClaimsOptions = {
  readonly belief?: Readonly<Record<string, number>>
  readonly json?: boolean | undefined
}

export async function claimsCommand({belief, json}: ClaimsOptions, effects: CliEffects): Promise<void> {
  const content = effects.content()
  const beliefs = belief ?? {}
  checkMoved(beliefs, content.beliefs)
  const progress = progressLine("Judging the claims", effects)
  const verdicts = await breathe(judgeClaims(content, {beliefs}), {
    onProgress: progress.onProgress,
    signal: effects.signal,
  })
  progress.clear()
  effects.say(
    json
      ? JSON.stringify({options: {...DEFAULT_JUDGE, beliefs}, claims: verdicts})
      : claimsText(verdicts, content, effects.columns),
  )
}

export function addClaimsCommand(program: Command, effects: CliEffects): void {
  program
    .command("claims")
    .description("Each claim of the article with its verdict and figures, tested under all four presets")
    .option("--belief <id=value>", "one belief that you hold otherwise; may be repeated", beliefOption)
    .option("--json", "print one JSON document")
    .addHelpText("after", "\nExample:\n  lanewise claims --belief washout-share-ml=0.2")
    .action((options: ClaimsOptions) => claimsCommand(options, effects))
}
