import type {JsonValue} from "#model/journal/json-value"

/** How a number may be written: units by name, with what they come to in the unit of the field. */
export type Units = Readonly<Record<string, number>>

export type Field = {
  readonly name: string
  readonly optional: boolean
} & (
  | {readonly type: "text" | "boolean" | "date"}
  | {readonly type: "choice"; readonly values: Readonly<Record<string, readonly string[]>>}
  | {
      readonly type: "number"
      readonly decimals: number
      readonly low: number
      readonly high: number
      readonly units: Units
    }
)
export type NumberField = Extract<Field, {type: "number"}>
export type ChoiceField = Extract<Field, {type: "choice"}>

export type RecordSchema = {
  readonly name: string
  readonly fields: readonly Field[]
  /** This field is the product of the other two; it and the second of them have the same unit. */
  readonly product: {readonly of: readonly [string, string]; readonly is: string}
}

const text = (name: string): Field => ({name, type: "text", optional: false})
const flag = (name: string): Field => ({name, type: "boolean", optional: false})
const day = (name: string): Field => ({name, type: "date", optional: false})
const note = (name: string): Field => ({name, type: "text", optional: true})
const choice = (name: string, values: ChoiceField["values"]): Field => ({
  name,
  type: "choice",
  optional: false,
  values,
})
const number = (name: string, rest: Omit<NumberField, "name" | "type" | "optional">): Field => ({
  name,
  type: "number",
  optional: false,
  ...rest,
})

const DOLLARS: Units = {USD: 1, $: 1}
const KILOGRAMS: Units = {kg: 1, g: 0.001}
const HOURS: Units = {h: 1, hours: 1, min: 1 / 60}

/** The records that are read out of mails. The last field is a text that may be absent. */
export const SCHEMAS: readonly RecordSchema[] = [
  {
    name: "order",
    fields: [
      text("customerName"),
      choice("country", {
        DE: ["Germany", "Deutschland"],
        US: ["United States", "USA"],
        UK: ["United Kingdom", "Great Britain"],
        FR: ["France"],
      }),
      number("quantity", {decimals: 0, low: 1, high: 200, units: {}}),
      number("unitPrice", {decimals: 2, low: 0.5, high: 2000, units: DOLLARS}),
      number("totalPrice", {decimals: 2, low: 0.5, high: 400_000, units: DOLLARS}),
      number("discountPercent", {decimals: 0, low: 0, high: 60, units: {}}),
      flag("isExpress"),
      day("shipDate"),
      note("note"),
    ],
    product: {of: ["quantity", "unitPrice"], is: "totalPrice"},
  },
  {
    name: "work",
    fields: [
      text("subject"),
      choice("priority", {
        low: ["minor", "can wait"],
        normal: ["medium", "standard"],
        high: ["major", "important"],
        critical: ["urgent", "blocker"],
      }),
      number("hoursWorked", {decimals: 2, low: 0.25, high: 80, units: HOURS}),
      number("hourlyRate", {decimals: 2, low: 20, high: 400, units: DOLLARS}),
      number("laborCost", {decimals: 2, low: 5, high: 32_000, units: DOLLARS}),
      number("peopleInvolved", {decimals: 0, low: 1, high: 20, units: {}}),
      flag("isBillable"),
      day("openedOn"),
      note("comment"),
    ],
    product: {of: ["hoursWorked", "hourlyRate"], is: "laborCost"},
  },
  {
    name: "shipment",
    fields: [
      text("receiver"),
      choice("carrier", {
        air: ["plane", "air freight"],
        sea: ["ship", "ocean"],
        road: ["truck", "lorry"],
        rail: ["train"],
      }),
      number("parcelCount", {decimals: 0, low: 1, high: 60, units: {}}),
      number("parcelWeight", {decimals: 2, low: 0.05, high: 40, units: KILOGRAMS}),
      number("totalWeight", {decimals: 2, low: 0.05, high: 2400, units: KILOGRAMS}),
      number("palletCount", {decimals: 0, low: 0, high: 30, units: {}}),
      flag("isInsured"),
      day("pickedUpOn"),
      note("remark"),
    ],
    product: {of: ["parcelCount", "parcelWeight"], is: "totalWeight"},
  },
]

export function schemaView(schema: RecordSchema): JsonValue {
  const {name, product} = schema
  return {
    name,
    fields: schema.fields.map(field => ({...field})),
    product: {of: [...product.of], is: product.is},
  }
}
