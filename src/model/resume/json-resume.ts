import {z} from "zod"

const text = z.string().exactOptional()
const texts = z.array(z.string()).exactOptional()

/** A JSON Resume (https://jsonresume.org/schema), as far as Lanewise reads it; what else a document holds is kept. Whether
 * a document keeps to the published schema is for its own checker to say. Dates are YYYY, YYYY-MM or YYYY-MM-DD. */
export const jsonResumeSchema = z.looseObject({
  basics: z
    .looseObject({
      name: text,
      label: text,
      email: text,
      phone: text,
      url: text,
      summary: text,
      location: z.looseObject({city: text, region: text, countryCode: text, address: text}).exactOptional(),
      profiles: z.array(z.looseObject({network: text, username: text, url: text})).exactOptional(),
    })
    .exactOptional(),
  work: z
    .array(
      z.looseObject({
        name: text,
        position: text,
        location: text,
        description: text,
        url: text,
        startDate: text,
        endDate: text,
        summary: text,
        highlights: texts,
      }),
    )
    .exactOptional(),
  education: z
    .array(
      z.looseObject({
        institution: text,
        area: text,
        studyType: text,
        startDate: text,
        endDate: text,
        courses: texts,
      }),
    )
    .exactOptional(),
  projects: z
    .array(
      z.looseObject({
        name: text,
        description: text,
        highlights: texts,
        keywords: texts,
        startDate: text,
        endDate: text,
        url: text,
        roles: texts,
        entity: text,
      }),
    )
    .exactOptional(),
  skills: z.array(z.looseObject({name: text, level: text, keywords: texts})).exactOptional(),
  certificates: z.array(z.looseObject({name: text, issuer: text, date: text, url: text})).exactOptional(),
  publications: z.array(z.looseObject({name: text, publisher: text, summary: text})).exactOptional(),
  awards: z.array(z.looseObject({title: text, awarder: text, summary: text})).exactOptional(),
  volunteer: z
    .array(
      z.looseObject({
        organization: text,
        position: text,
        summary: text,
        highlights: texts,
        startDate: text,
        endDate: text,
      }),
    )
    .exactOptional(),
  languages: z.array(z.looseObject({language: text, fluency: text})).exactOptional(),
  interests: z.array(z.looseObject({name: text, keywords: texts})).exactOptional(),
})
export type JsonResume = Readonly<z.infer<typeof jsonResumeSchema>>

/** A document from fields of which some may be undefined.
 * @throws ZodError where a field is of another type than it should be: a bug of the caller */
export function toJsonResume(fields: unknown): JsonResume {
  return jsonResumeSchema.parse(JSON.parse(JSON.stringify(fields)))
}
