import type {NumberField} from "#core/pay/offers/view/offer-fields"
import {OFFER_FIELDS, type OfferField} from "#core/pay/offers/view/offer-fields"
import {NumberText} from "./number-text"
import type {OfferForm} from "./offer-form"

/** A number field of an offer by its path. */
export function OfferNumber({form, path}: {readonly form: OfferForm; readonly path: OfferField}) {
  const {draft, problems, edit} = form
  return (
    <NumberText
      field={OFFER_FIELDS[path]}
      text={draft.texts[path] ?? ""}
      problem={problems.get(path)}
      onChange={text => edit({texts: {...draft.texts, [path]: text}})}
    />
  )
}

/** A number for each year, as many as there are and one more to fill in. */
export function YearNumbers(props: {
  readonly field: NumberField
  readonly path: string
  readonly texts: readonly string[]
  readonly problems: ReadonlyMap<string, string>
  readonly least: number
  readonly most: number
  readonly onChange: (texts: string[]) => void
}) {
  const {field, path, texts, problems, least, most, onChange} = props
  const used = texts.findLastIndex(text => text.trim() !== "") + 1
  const shown = Math.min(most, Math.max(least, used + 1))
  return Array.from({length: shown}, (_, index) => index).map(index => (
    <NumberText
      key={index}
      field={field}
      name={`${field.name}, year ${index + 1}`}
      text={texts[index] ?? ""}
      problem={problems.get(`${path}[${index}]`)}
      onChange={text =>
        onChange(Array.from({length: shown}, (_, other) => (other === index ? text : (texts[other] ?? ""))))
      }
    />
  ))
}
