import {z} from "zod"
import {postingInputSchema} from "#model/decode/reading"
import {fitFileSchema} from "#model/fit/answers-file"
import {parseOrExplain} from "#model/parse"
import {offersFileSchema} from "#model/pay/offer"
import {planRequestSchema} from "#model/plan/plan-request"
import {careerQuestion} from "#server/openapi/career-operation"
import {jsonSchema} from "#server/openapi/json-schema"
import {payQuerySchema} from "#server/openapi/pay-operation"
import {answerCareer} from "#server/routes/career"
import {claimsAnswer} from "#server/routes/claims"
import {answerDecode} from "#server/routes/decode"
import {fitAnswer} from "#server/routes/fit"
import {answerOffersAsked} from "#server/routes/offers"
import {answerPay} from "#server/routes/pay"
import {answerPlan} from "#server/routes/plan"
import type {AnswerServices} from "#server/services"
import type {McpTool} from "./mcp-tool"

const READS = {readOnlyHint: true, openWorldHint: false} as const

const {year, remote, own} = payQuerySchema.shape
const number = z.number({error: "expected a number"}).optional()
/** The question of the query string, with numbers as numbers. */
const paySchema = payQuerySchema.extend({
  year: number.meta({description: year.description}),
  remote: number.meta({description: remote.description}),
  own: number.meta({description: own.description}),
  real: z.boolean({error: "expected true or false"}).optional().meta({description: "In today's dollars"}),
})

/** The tools of `lanewise mcp`. Each gives the very answer of the command line and of the HTTP API. */
export function mcpTools(services: AnswerServices): readonly McpTool[] {
  const claims = claimsAnswer(services)
  const fit = fitAnswer(services)
  return [
    {
      name: "decode_posting",
      title: "Decode a job posting",
      description:
        "What lane a job posting really is (AI, ML, MLOps or none) with calibrated confidence, level, skills, stated pay and flags. Evidence is given as UTF-16 indexes into the text.",
      inputSchema: jsonSchema(postingInputSchema),
      annotations: READS,
      run: (given, signal) => answerDecode(given, services, signal),
    },
    {
      name: "pay_band",
      title: "Pay of a lane and level",
      description:
        "The pay of a lane and level with intervals, counts and sources, the article's band beside it, and one's own percentile. Needs lane and level.",
      inputSchema: {...jsonSchema(paySchema), required: ["lane", "level"]},
      annotations: READS,
      run: async given =>
        answerPay(
          parseOrExplain(paySchema, given, "The question", 'For example {"lane": "ml", "level": "senior"}'),
          services,
        ),
    },
    {
      name: "compare_offers",
      title: "Compare job offers",
      description:
        "Two to five job offers side by side, year by year, after tax, with stock as a distribution and who is ahead.",
      inputSchema: jsonSchema(offersFileSchema),
      annotations: READS,
      run: async given => answerOffersAsked(given, services),
    },
    {
      name: "simulate_career",
      title: "Simulate ten years in each lane",
      description:
        "Simulated careers in each lane from where a person stands: floor, middle and ceiling with their errors, and the chance that one lane beats another. The same seed gives the same answer. Give a profile, or a law file of docs/career-law.md as `law`.",
      inputSchema: {
        ...careerQuestion,
        properties: {...careerQuestion.properties, law: {type: "object", description: "In place of profile"}},
        required: [],
      },
      annotations: READS,
      run: (given, signal) => answerCareer(given, services, signal),
    },
    {
      name: "read_fit",
      title: "Which lane draws one most",
      description:
        "What answers about one's interests say about the three lanes, how sure that is, and what to ask next: send all answers so far to hold the whole conversation. With nothing given it says the first question.",
      inputSchema: jsonSchema(fitFileSchema),
      annotations: READS,
      run: fit,
    },
    {
      name: "plan_move",
      title: "Plan the way into a lane",
      description:
        "What to learn for a lane, in which order, by when with its range, and whether it pays. Needs from and to.",
      inputSchema: jsonSchema(planRequestSchema),
      annotations: READS,
      run: (given, signal) => answerPlan(given, services, signal),
    },
    {
      name: "article_claims",
      title: "Claims about the lanes, tested",
      description:
        "Each claim of the article about the three lanes with its verdict under four sets of beliefs, and the figures. Takes some seconds the first time.",
      inputSchema: {type: "object", properties: {}},
      annotations: READS,
      run: () => claims(),
    },
  ]
}
