import type {OpenAPIHono} from "@hono/zod-openapi"
import {z} from "zod"
import {decodeOrExplain, withoutNulls} from "#core/decode/decode-line"
import type {Decoder} from "#core/decode/decode-posting"
import {breathe} from "#io/node/breathe"
import {type PostingReading, postingInputSchema} from "#model/decode/reading"
import {parseOrExplain} from "#model/parse"
import {UserError} from "#model/user-error"
import {type ErrorBody, errorBody} from "../answer-errors"
import {decodeOperation, MOST_POSTINGS} from "../openapi/decode-operation"
import {readJson} from "../read-json"
import type {AnswerServices, Services} from "../services"

const HINT = 'Send {"text": "..."} or {"postings": [{"text": "..."}]}; /api/openapi.json describes both'
const severalSchema = z.object({postings: z.array(z.unknown())})

function readOne(posting: unknown, decoder: Decoder): PostingReading {
  return decodeOrExplain(
    parseOrExplain(postingInputSchema, withoutNulls(posting), "The posting", HINT),
    decoder,
  )
}

/** Each posting or why it is none; others have their turn in between. */
function* readAll(
  postings: readonly unknown[],
  decoder: Decoder,
): Generator<null, (PostingReading | ErrorBody)[]> {
  const answers: (PostingReading | ErrorBody)[] = []
  for (const posting of postings) {
    try {
      answers.push(readOne(posting, decoder))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      answers.push(errorBody(error.message, error.hint))
    }
    yield null
  }
  return answers
}

/** Reads one or several postings as `lanewise decode` does. The text is neither kept nor told to anyone.
 * @throws UserError */
export async function answerDecode(
  asked: unknown,
  {decoder}: Pick<AnswerServices, "decoder">,
  signal: AbortSignal,
): Promise<object> {
  const several = severalSchema.safeParse(asked)
  if (!several.success) return readOne(asked, decoder())
  const {postings} = several.data
  if (postings.length === 0 || postings.length > MOST_POSTINGS)
    throw new UserError(
      `Expected 1 to ${MOST_POSTINGS} postings, found ${postings.length}`,
      "Send them in parts",
    )
  return breathe(readAll(postings, decoder()), {signal})
}

export function decodeRoute(app: OpenAPIHono, services: Services): void {
  app.openAPIRegistry.registerPath(decodeOperation)
  app.post("/api/decode", async context =>
    context.json(await answerDecode(await readJson(context), services, context.req.raw.signal)),
  )
}
