import type {OpenAPIHono} from "@hono/zod-openapi"
import {DEFAULT_CAREERS, DEFAULT_SEED} from "#core/career/answer"
import {judgeClaims} from "#core/career/judge-claims"
import {checkPreset} from "#core/career/question"
import {breathe} from "#io/node/breathe"
import type {ClaimVerdict} from "#model/claim-verdict"
import {PRESETS, type PresetId} from "#model/belief"
import {claimsOperation} from "../openapi/claims-operation"
import type {Services} from "../services"

/** Each claim of the article with its verdict. The verdicts of a preset never change while the server runs, so they
 * are worked out once. */
export function claimsRoute(app: OpenAPIHono, {content}: Services): void {
  const judged = new Map<PresetId, Promise<readonly ClaimVerdict[]>>()
  function verdicts(preset: PresetId): Promise<readonly ClaimVerdict[]> {
    const known = judged.get(preset)
    if (known !== undefined) return known
    const judging = breathe(judgeClaims(content, {preset, beliefs: {}, seed: DEFAULT_SEED, careers: DEFAULT_CAREERS}))
    judged.set(preset, judging)
    judging.catch(() => judged.delete(preset))
    return judging
  }
  app.openAPIRegistry.registerPath(claimsOperation)
  app.get("/api/claims", async context => {
    const preset = checkPreset(context.req.query("preset") ?? PRESETS[0])
    return context.json({preset, careers: DEFAULT_CAREERS, seed: DEFAULT_SEED, claims: await verdicts(preset)})
  })
}
