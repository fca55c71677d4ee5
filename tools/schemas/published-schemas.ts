import {z} from "zod"
import {careerResultSchema} from "#model/career-result-schema"
import {fitFileSchema} from "#model/fit/answers-file"
import {law2Schema} from "#model/law"
import {offersFileSchema} from "#model/pay/offer"
import {planRequestSchema} from "#model/plan/plan-request"

/** A file of docs/schemas: its name and its whole text. */
export type PublishedSchema = {readonly file: string; readonly text: string}

type About = {readonly id: string; readonly title: string; readonly description: string}

function publish(file: string, {id, title, description}: About, schema: z.ZodType): PublishedSchema {
  const {$schema, ...rest} = z.toJSONSchema(schema, {io: "input"})
  return {file, text: `${JSON.stringify({$schema, $id: id, title, description, ...rest}, null, 2)}\n`}
}

/** The JSON Schemas of the formats that other programs read or write, from the schemas that Lanewise itself uses. */
export function publishedSchemas(): PublishedSchema[] {
  return [
    publish(
      "lanewise-career-params-2.schema.json",
      {
        id: "urn:lanewise:career-params:2",
        title: "Lanewise career law, format /2",
        description:
          "What a career simulation runs: see docs/career-law.md. A file of format /1 has the required fields alone. " +
          "Rules across fields (table lengths, order of cumulative shares, policies stated twice) are checked when a file is read.",
      },
      law2Schema,
    ),
    publish(
      "lanewise-career-result-1.schema.json",
      {
        id: "urn:lanewise:career-result:1",
        title: "Lanewise career result, format /1",
        description:
          "What `lanewise career --params FILE --json` prints: see docs/career-law.md. Money in USD.",
      },
      careerResultSchema,
    ),
    publish(
      "lanewise-plan-request-1.schema.json",
      {
        id: "urn:lanewise:plan-request:1",
        title: "Lanewise request for a plan, format /1",
        description:
          "What POST /api/plan takes: see docs/plan.md. Days are YYYY-MM-DD. " +
          "That days exist, the deadline comes after the start and skills are known is checked when a request is read.",
      },
      planRequestSchema,
    ),
    publish(
      "lanewise-offers-1.schema.json",
      {
        id: "urn:lanewise:offers:1",
        title: "Lanewise job offers, format /1",
        description:
          "What `lanewise offers FILE` compares: see docs/offers.md. Money in USD. " +
          "That the shares of a schedule by year sum to 1 and that the place is known is checked when a file is read.",
      },
      offersFileSchema,
    ),
    publish(
      "lanewise-fit-answers-1.schema.json",
      {
        id: "urn:lanewise:fit-answers:1",
        title: "Lanewise answers about fit, format /1",
        description:
          "What `lanewise fit --answers FILE` reads: see docs/fit.md. Every field may be left out. " +
          "That questions and statements are known, and that a pair is of two lanes, is checked when a file is read.",
      },
      fitFileSchema,
    ),
  ]
}

/** Published files that differ from what they should be; `read` gives the text of a file, or null without one. */
export function staleSchemas(read: (file: string) => string | null): string[] {
  return publishedSchemas()
    .filter(({file, text}) => read(file) !== text)
    .map(({file}) => file)
}
