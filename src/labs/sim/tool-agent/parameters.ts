import {z} from "zod"

const share = z.number().min(0, "expected a share from 0 to 1").max(1, "expected a share from 0 to 1")

/** What can become of one attempt of a tool call, each by its chance; what is left over goes well. */
export const attemptRatesSchema = z.strictObject({
  /** 503 at once, nothing done. */
  refused: share,
  /** 429 with a time to wait, nothing done. */
  limited: share,
  /** Nothing done, and no answer ever comes. */
  dropped: share,
  /** Done, and no answer ever comes. */
  lost: share,
  /** Done, but a gateway in between gives up: 504. */
  cut: share,
  /** Done, and the answer comes six times later than others do. */
  slow: share,
})

/** Conversations of a support agent with a scripted model and faulty tools. */
export const agentParametersSchema = z.strictObject({
  conversations: z.number().int().min(1),
  /** Calls follow each other in up to so many rounds, with up to so many calls in one. */
  most_rounds: z.number().int().min(1).max(6),
  most_parallel: z.number().int().min(1).max(6),
  /** Share of the calls that change something, and of those that go to the old system, which knows no keys. */
  writes: share,
  letters: share,
  /** Customers there are; few of them means that conversations ask for the same. */
  customers: z.number().int().min(1),
  attempt: attemptRatesSchema,
  /** Share of the writes that the shop turns down for good, and of the calls whose tool is down for good. */
  declined: share,
  down: share,
  /** Share of the calls that the model gets wrong at first: arguments that do not fit, a tool that is not there. */
  bad_args: share,
  unknown_tool: share,
  /** Share of the conversations whose model repeats a wrong call for ever. */
  stubborn: share,
  /** Whether a model that asks again writes the arguments in another order. */
  reorders: z.boolean(),
  /** Share of the conversations during which the process of the loop is started anew. */
  restarts: share,
})
export type AgentParameters = z.infer<typeof agentParametersSchema>
