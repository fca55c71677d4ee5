import {z} from "zod"
import {idSchema} from "../belief"

/** Names of fields that formulas use, such as `tokens_per_call`. */
export const quantityNameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, "expected a name such as tokens_per_call")

/** Arithmetic over names: + - * / ^ ( ) and sqrt exp log log2 log10 min max abs ceil floor round normal_cdf normal_quantile. */
export const formulaSchema = z.string().min(1).max(300)

const optionSchema = z.strictObject({id: idSchema, says: z.string().min(2)})
const options = z.array(optionSchema).min(3, "expected at least three options").max(12)

/** A field of a decision form. `choice` takes one option, `several` any number, `order` options put one after the other,
 * some of them left out, `number` a number above 0 in the unit. */
export const formFieldSchema = z.discriminatedUnion("kind", [
  z.strictObject({id: quantityNameSchema, kind: z.literal("choice"), ask: z.string().min(5), options}),
  z.strictObject({id: quantityNameSchema, kind: z.literal("several"), ask: z.string().min(5), options}),
  z.strictObject({id: quantityNameSchema, kind: z.literal("order"), ask: z.string().min(5), options}),
  z.strictObject({
    id: quantityNameSchema,
    kind: z.literal("number"),
    ask: z.string().min(5),
    unit: z.string().max(20),
  }),
])
export type FormField = z.infer<typeof formFieldSchema>

/** What must hold of a filled form. `near`: the two formulas over number fields agree within a share of the right one.
 * `at_most`: the left one is not above the right one. `order`: both are there, and each before the next. */
export const formCheckSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    id: idSchema,
    kind: z.literal("pick"),
    field: quantityNameSchema,
    any_of: z.array(idSchema).min(1),
  }),
  z.strictObject({
    id: idSchema,
    kind: z.literal("has"),
    field: quantityNameSchema,
    all_of: z.array(idSchema).default([]),
    none_of: z.array(idSchema).default([]),
  }),
  z.strictObject({
    id: idSchema,
    kind: z.literal("order"),
    field: quantityNameSchema,
    sequence: z.array(idSchema).min(2),
  }),
  z.strictObject({
    id: idSchema,
    kind: z.literal("near"),
    left: formulaSchema,
    right: formulaSchema,
    within: z.number().positive().max(1),
  }),
  z.strictObject({id: idSchema, kind: z.literal("at_most"), left: formulaSchema, right: formulaSchema}),
])
export type FormCheck = z.infer<typeof formCheckSchema>

/** A filled form: an option, a list of options, or a number, by field. Fields that are left empty are not there. */
export const formAnswerSchema = z.record(
  z.string(),
  z.union([z.string().max(80), z.array(z.string().max(80)).max(20), z.number()]),
)
export type FormAnswer = z.infer<typeof formAnswerSchema>

export const decisionFormSchema = z.strictObject({
  fields: z.array(formFieldSchema).min(3),
  checks: z.array(formCheckSchema).min(3),
  /** A filled form that passes every check, and one that a weaker candidate fills in, which fails some. */
  example: formAnswerSchema,
  weak: formAnswerSchema,
})
export type DecisionForm = z.infer<typeof decisionFormSchema>
