import {blankGrant, freshId, type GrantDraft} from "#core/pay/offers/view/offer-draft"
import {SIGN_ON_FIELD, UNVESTED_FIELD} from "#core/pay/offers/view/offer-fields"
import {Select} from "../../../ui/select"
import {Check} from "./check"
import {GrantEditor} from "./grant-editor"
import {Group, isWrongIn} from "./group"
import {EMPLOYER_OPTIONS, groupWords, LEVEL_OPTIONS, ROLE_OPTIONS} from "./group-words"
import type {OfferForm} from "./offer-form"
import {OfferNumber, YearNumbers} from "./offer-number"
import {PlaceChoice} from "./place-choice"

const UNSAID = [{value: "", name: "Not said"}] as const
const MOST_GRANTS = 10

/** All fields of an offer; what most offers have comes first, the rest under names that say what they hold. */
export function OfferFieldsForm({form, isPresent}: {readonly form: OfferForm; readonly isPresent: boolean}) {
  const {draft, problems, edit} = form
  const says = groupWords(draft)
  return (
    <div className="offer-form">
      <div className="offer-fields">
        <div className="field wide">
          <label htmlFor={`offer-${draft.id}-name`}>Name</label>
          <input
            id={`offer-${draft.id}-name`}
            className="input"
            value={draft.name}
            maxLength={80}
            autoComplete="off"
            placeholder={isPresent ? "Present job" : "The employer, for example"}
            onChange={event => edit({name: event.target.value})}
          />
        </div>
        <OfferNumber form={form} path="baseUsd" />
        <PlaceChoice place={draft.place} problem={problems.get("place")} onPick={place => edit({place})} />
      </div>
      <Group name="Bonus" says={says.bonus} isWrong={isWrongIn(problems, "bonus")}>
        <OfferNumber form={form} path="bonus.targetShare" />
        <OfferNumber form={form} path="bonus.payoutShare" />
        {!isPresent && <OfferNumber form={form} path="bonus.guaranteedFirstYearUsd" />}
      </Group>
      {!isPresent && (
        <Group name="Sign-on" says={says.signOn} isWrong={isWrongIn(problems, "signOn")}>
          <YearNumbers
            field={SIGN_ON_FIELD}
            path="signOn.paidUsd"
            texts={draft.signOn}
            problems={problems}
            least={2}
            most={5}
            onChange={signOn => edit({signOn})}
          />
          <OfferNumber form={form} path="signOn.clawBackMonths" />
          <Check isOn={draft.isProRata} onChange={isProRata => edit({isProRata})}>
            The part to give back shrinks month by month
          </Check>
        </Group>
      )}
      <Group
        name={isPresent ? "Stock granted from now on" : "Stock and options"}
        says={says.equity}
        isWrong={isWrongIn(problems, "equity")}
      >
        <Grants form={form} />
      </Group>
      {isPresent && (
        <Group
          name="Unvested stock"
          says={draft.unvested.some(text => text.trim() !== "") ? "given" : "none"}
          isWrong={isWrongIn(problems, "unvested")}
        >
          <YearNumbers
            field={UNVESTED_FIELD}
            path="unvestedUsdByYear"
            texts={draft.unvested}
            problems={problems}
            least={4}
            most={6}
            onChange={unvested => edit({unvested})}
          />
        </Group>
      )}
      <Group name="Refreshers" says={says.refreshers} isWrong={isWrongIn(problems, "refreshers")}>
        <OfferNumber form={form} path="refreshers.valueUsd" />
        <OfferNumber form={form} path="refreshers.firstAfterYears" />
        <OfferNumber form={form} path="refreshers.vestYears" />
        <Check isOn={draft.isPromised} onChange={isPromised => edit({isPromised})}>
          Promised in writing, not merely usual
        </Check>
      </Group>
      <Group name="401(k) match" says={says.retirement} isWrong={isWrongIn(problems, "retirement")}>
        <OfferNumber form={form} path="retirement.matchShare" />
        <OfferNumber form={form} path="retirement.upToShareOfPay" />
      </Group>
      <Group
        name="The work"
        says={says.work}
        isWrong={isWrongIn(problems, "hours", "lane", "level", "employer", "startsOn")}
      >
        <WorkFields form={form} />
      </Group>
      <Group name="Raises and other" says={says.rest} isWrong={isWrongIn(problems, "raise", "other")}>
        <OfferNumber form={form} path="raiseShare" />
        <OfferNumber form={form} path="otherYearlyUsd" />
      </Group>
    </div>
  )
}

function WorkFields({form: {draft, problems, edit}}: {readonly form: OfferForm}) {
  return (
    <>
      <Select
        name="Kind of work"
        value={draft.lane}
        options={[...UNSAID, ...ROLE_OPTIONS]}
        onChange={lane => edit({lane})}
      />
      <Select
        name="Level"
        value={draft.level}
        options={[...UNSAID, ...LEVEL_OPTIONS]}
        onChange={level => edit({level})}
      />
      <Select
        name="Kind of employer"
        value={draft.employer}
        options={[...UNSAID, ...EMPLOYER_OPTIONS]}
        onChange={employer => edit({employer})}
      />
      <OfferNumber form={{draft, problems, edit}} path="hoursPerWeek" />
      <div className="field">
        <label htmlFor={`offer-${draft.id}-start`}>Starts on</label>
        <input
          id={`offer-${draft.id}-start`}
          className="input"
          type="date"
          value={draft.startsOn}
          onChange={event => edit({startsOn: event.target.value})}
        />
        {problems.get("startsOn") !== undefined && (
          <span className="field-wrong">{problems.get("startsOn")}</span>
        )}
      </div>
    </>
  )
}

function Grants({form: {draft, problems, edit}}: {readonly form: OfferForm}) {
  const {grants} = draft
  const change = (id: number, next: GrantDraft) =>
    edit({grants: grants.map(grant => (grant.id === id ? next : grant))})
  const add = (kind: GrantDraft["kind"]) => edit({grants: [...grants, blankGrant(freshId(grants), kind)]})
  return (
    <div className="grants wide">
      {grants.map((grant, index) => (
        <GrantEditor
          key={grant.id}
          grant={grant}
          index={index}
          problems={problems}
          onChange={next => change(grant.id, next)}
          onRemove={() => edit({grants: grants.filter(({id}) => id !== grant.id)})}
        />
      ))}
      {grants.length < MOST_GRANTS && (
        <div className="notice-row">
          <button type="button" className="button" onClick={() => add("rsu-public")}>
            Add stock
          </button>
          <button type="button" className="button" onClick={() => add("options")}>
            Add options
          </button>
        </div>
      )}
    </div>
  )
}
