import type {Content} from "#model/content/content"
import type {BandModel} from "../band-model"
import type {PayDollars} from "./pay-dollars"
import type {PlacePay} from "./place-pay"

/** A source of an answer, with what it is used for. Years and rows are null where the source counts none. */
export type PaySource = {
  readonly id: string
  readonly title: string
  readonly by: string
  readonly licence: string
  readonly use: "base" | "total" | "place" | "prices" | "article"
  readonly firstYear: number | null
  readonly lastYear: number | null
  /** Rows of it that the model was fitted on. */
  readonly rows: number | null
}

const POSTINGS = "aijobs-net"
const REPORTS = "levels-fyi-2017-2021"
const REPORT_BANDS = "levels-tc-2017-2021"

/** The sources that a question's answer rests on, the postings first. */
export function paySources(
  {place, dollars}: {place: PlacePay | null; dollars: PayDollars},
  {
    model,
    content,
  }: {model: Pick<BandModel, "data" | "base">; content: Pick<Content, "sources" | "bands" | "places">},
): PaySource[] {
  const of = (id: string, use: PaySource["use"], span: Partial<PaySource> = {}): PaySource[] => {
    const source = content.sources[id]
    if (source === undefined) return []
    const {title, by, licence} = source
    return [{id, title, by, licence, use, firstYear: null, lastYear: null, rows: null, ...span}]
  }
  const reports = content.bands[REPORT_BANDS]
  const span = {
    firstYear: reports?.first_year ?? null,
    lastYear: reports?.last_year ?? null,
    rows: model.data[1]?.used ?? null,
  }
  const {firstYear, lastYear} = model.base
  const article = content.bands["article"]
  const placeSources = place === null ? [] : sourcesOf(place, content.places)
  return [
    ...of(POSTINGS, "base", {firstYear, lastYear, rows: model.data[0]?.used ?? null}),
    ...of(REPORTS, "total", span),
    ...placeSources.flatMap(id => of(id, "place", id === REPORTS ? span : {})),
    ...(article?.source ?? []).flatMap(id =>
      of(id, "article", {firstYear: article?.first_year ?? null, lastYear: article?.last_year ?? null}),
    ),
    ...(dollars.today === null ? [] : of(dollars.today.sourceId, "prices")),
  ]
}

/** A state that the reports measure takes only the prices from the content, a factor all that it is made of. */
function sourcesOf(place: PlacePay, places: Content["places"]): readonly string[] {
  const held = place.id === null ? undefined : places[place.id]
  if (place.by === "factor") return held?.source ?? []
  return [REPORTS, ...(held?.cost_of_living ? [held.cost_of_living.source] : [])]
}
