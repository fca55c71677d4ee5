import type {PayModel} from "#model/pay/pay-model"

/** JSON with one term a line, so that a diff shows what changed. */
function lines(value: unknown): string {
  return `${JSON.stringify(value).replaceAll('},"', '},\n"').replaceAll("},{", "},\n{")}\n`
}

/** The model as its files, by name: total pay apart from the rest, so that no file outgrows a megabyte. */
export function modelFiles({
  total,
  ...rest
}: PayModel): Readonly<Record<"model.json" | "total.json", string>> {
  return {"model.json": lines(rest), "total.json": lines(total)}
}
