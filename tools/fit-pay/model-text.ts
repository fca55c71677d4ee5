import type {PayModel} from "#model/pay/pay-model"

/** The model as JSON with one term a line, so that a diff shows what changed. */
export function modelText(model: PayModel): string {
  return `${JSON.stringify(model).replaceAll('},"', '},\n"').replaceAll("},{", "},\n{")}\n`
}
