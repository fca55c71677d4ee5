import type {UncertaintyReport} from "#model/career-answer"
import {count} from "../../ui/format"
import {useAnswer} from "../answer-store"
import {PageLink} from "../page-link"
import {useScenario} from "../scenario-store"
import {useCatalog} from "../use-catalog"

/** Where the figures of the present answer come from: runs, pay, licence, date. */
export function Provenance({extra}: {readonly extra?: string}) {
  const {answer} = useAnswer()
  const {preset: presetId} = useScenario()
  const {value: catalog} = useCatalog()
  const preset = catalog?.presets.find(({id}) => id === presetId)
  if (answer === null || catalog === null || preset === undefined) return null
  const pay = catalog.pay[preset.bands]
  const years = pay.firstYear === pay.lastYear ? String(pay.firstYear) : `${pay.firstYear}–${pay.lastYear}`
  return (
    <>
      {extra === undefined ? "" : `${extra} · `}
      {count(answer.question.careers)} simulated careers a lane ·{" "}
      {pay.count === null ? "twelve stated bands" : `${count(pay.count)} US postings`}, {years} ·{" "}
      <PageLink href="/sources">
        {pay.by}, {pay.licence}
      </PageLink>{" "}
      · {pay.count === null ? "basis not stated" : `base pay fitted on ${pay.fit}; bonus and stock modelled`}
    </>
  )
}

/** Where the figures of the uncertainty runs come from. */
export function DrawsProvenance({
  report,
  extra,
}: {
  readonly report: UncertaintyReport
  readonly extra: string
}) {
  return (
    <>
      {report.draws} draws of the beliefs, {count(report.careersPerDraw)} careers a lane each · {extra} ·{" "}
      <PageLink href="/sources">where their ranges come from</PageLink>
    </>
  )
}
