import type {GrantDraft} from "#core/pay/offers/view/offer-draft"
import {GRANT_FIELDS, type GrantField} from "#core/pay/offers/view/offer-fields"
import {Segments} from "../../../ui/segments"
import {Select} from "../../../ui/select"
import {NumberText} from "./number-text"
import {VestingEditor} from "./vesting-editor"

const KINDS = [
  {value: "rsu-public", name: "Stock of a listed company (RSU)"},
  {value: "rsu-private", name: "Stock of a private company (RSU)"},
  {value: "options", name: "Options on private stock"},
] as const
const PER = [
  {value: "grant", name: "For the whole grant"},
  {value: "year", name: "For one year"},
] as const

/** One grant: what it is, what it is said to be worth, and when it becomes yours. */
export function GrantEditor(props: {
  readonly grant: GrantDraft
  readonly index: number
  readonly problems: ReadonlyMap<string, string>
  readonly onChange: (grant: GrantDraft) => void
  readonly onRemove: () => void
}) {
  const {grant, index, problems, onChange, onRemove} = props
  const at = (path: string) => problems.get(`equity[${index}].${path}`)
  const number = (path: GrantField) => (
    <NumberText
      field={GRANT_FIELDS[path]}
      text={grant.texts[path] ?? ""}
      problem={at(path)}
      onChange={text => onChange({...grant, texts: {...grant.texts, [path]: text}})}
    />
  )
  return (
    <fieldset className="grant">
      <legend className="hidden">Grant {index + 1}</legend>
      <div className="wide">
        <Select
          name={`Grant ${index + 1}`}
          value={grant.kind}
          options={KINDS}
          onChange={kind => onChange({...grant, kind})}
        />
      </div>
      {grant.kind === "options" ? (
        <>
          {number("shareCount")}
          {number("strikeUsd")}
          {number("preferredPriceUsd")}
          {number("fullyDilutedShares")}
        </>
      ) : (
        <>
          <div className="wide">{number("valueUsd")}</div>
          <div className="wide">
            <Segments<GrantDraft["per"]>
              legend="The value is meant"
              options={PER}
              value={grant.per}
              onChange={per => onChange({...grant, per})}
            />
            {at("per") !== undefined && (
              <span className="field-wrong" role="status">
                {at("per")}
              </span>
            )}
          </div>
        </>
      )}
      <VestingEditor grant={grant} at={at} number={number} onChange={onChange} />
      <button type="button" className="link-button small wide" onClick={onRemove}>
        Remove grant {index + 1}
      </button>
    </fieldset>
  )
}
