import {z} from "zod"
import {isFaultKind} from "./fault-kinds"

const share = z.number().min(0, "expected a share from 0 to 1").max(1, "expected a share from 0 to 1")

/** Answers of a language model that was asked for records as JSON. */
export const outputParametersSchema = z.strictObject({
  documents: z.number().int().min(1),
  /** Share of the answers that are as they should be. */
  clean: share,
  /** Share of the others in which a second thing is wrong. */
  second_fault: share,
  /** How common each fault is. */
  faults: z
    .record(
      z.string().refine((name): boolean => isFaultKind(name), "expected a fault that the simulator knows"),
      z.number().min(0),
    )
    .refine(
      faults => Object.values(faults).some(weight => weight > 0),
      "expected a fault with a weight above 0",
    ),
  /** Share of the texts that look like syntax. */
  nasty: share,
  /** Share of the records with a lossy fault whose mail simply does not say what is asked for. */
  hopeless: share,
  /** Chance that a second question is answered with the same faults: when it names the fields at fault, and when not. */
  ask_fails: share,
  ask_fails_blind: share,
})
export type OutputParameters = z.infer<typeof outputParametersSchema>
