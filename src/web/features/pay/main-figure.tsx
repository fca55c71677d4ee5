import type {PayBand} from "#core/pay/band"
import type {ArticleEnd} from "#core/pay/view/article-band"
import {articleSentence, EMPLOYER_WORDS, ownSentence, percentileWords} from "#core/pay/view/pay-sentences"
import type {PayView} from "#core/pay/view/pay-view"
import {percent} from "#model/percent"
import {Figure} from "../../ui/figure"
import {count, moneyExact} from "../../ui/format"
import {DotsChart} from "./dots-chart"
import {onScreen, PAY_FORMAT} from "./pay-format"
import {PayProvenance} from "./pay-provenance"

/** The distribution as a hundred dots, with the article's band and one's own pay in it. */
export function MainFigure({view}: {readonly view: PayView}) {
  const {answer, question} = view
  if (answer.kind === "thin-data") return null
  const own = ownSentence(view, PAY_FORMAT)
  const {n, listed, borrowedShare, thin} = answer.base
  return (
    <Figure
      title="Where the pay lies"
      says={
        <>
          Each dot is one job in a hundred.{" "}
          {own !== null && <strong className="pay-own-says">{onScreen(own)}.</strong>}{" "}
          {thin &&
            `Thin: only ${count(n)} postings of its own, so ${percent(borrowedShare)} of what is particular to it is borrowed from its neighbours.`}
        </>
      }
      provenance={
        <PayProvenance
          view={view}
          uses={question.employer === undefined ? ["base"] : ["base", "total"]}
          extra={`${count(n)} postings here, ${count(listed)} with repeats; p10 to p90 with 90 % intervals`}
        />
      }
      table={<QuantileTable bands={answer.total === null ? [answer.base] : [answer.base, answer.total]} />}
    >
      <DotsChart view={view} />
      <p className="pay-note">
        Base pay is the middle of advertised ranges, not what people earn.
        {answer.total !== null &&
          question.employer !== undefined &&
          ` Total pay is base pay carried to ${EMPLOYER_WORDS[question.employer]} by a ratio that is ${
            answer.total.layer.basis === "measured"
              ? `measured on ${count(answer.total.layer.n)} reports`
              : "a guess"
          }.`}
      </p>
    </Figure>
  )
}

function QuantileTable({bands}: {readonly bands: readonly PayBand[]}) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Quantile</th>
          {bands.map(({quantity}) => (
            <th key={quantity} scope="col" colSpan={2}>
              {quantity}, 90 % interval
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bands[0]?.quantiles.map(({probability}, at) => (
          <tr key={probability}>
            <th scope="row">p{count(probability * 100)}</th>
            {bands.map(({quantity, quantiles}) => {
              const one = quantiles[at]
              return one === undefined
                ? null
                : [
                    <td key={`${quantity} pay`}>{moneyExact(one.payUsd)}</td>,
                    <td key={`${quantity} interval`}>
                      {moneyExact(one.lowUsd)} – {moneyExact(one.highUsd)}
                    </td>,
                  ]
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the article says of it, and where both ends lie in the data. */
export function ArticleFigure({view}: {readonly view: PayView}) {
  const {article} = view
  const says = articleSentence(view, PAY_FORMAT)
  if (article === null || says === null) return null
  const rows: readonly {id: string; name: string; of: (end: ArticleEnd) => ArticleEnd["inBase"]}[] = [
    {id: "base", name: "Advertised base pay", of: end => end.inBase},
    ...article.low.inTotal.map(({employer}) => ({
      id: employer,
      name: `Total pay at ${EMPLOYER_WORDS[employer]}, modelled`,
      of: (end: ArticleEnd) => end.inTotal.find(one => one.employer === employer)?.percentile ?? null,
    })),
  ]
  const {money} = PAY_FORMAT
  return (
    <section className="figure" aria-labelledby="pay-article">
      <div className="figure-head">
        <h2 id="pay-article">What the article claims</h2>
        <p className="figure-says">
          {article.low.inBase === null
            ? onScreen(`${says}.`)
            : "The article does not say whether its band is base or total pay, so here it is against both."}
        </p>
      </div>
      {article.low.inBase !== null && (
        <dl className="pay-claims">
          {rows.map(({id, name, of}) => {
            const low = of(article.low)
            const high = of(article.high)
            return low === null || high === null ? null : (
              <div key={id}>
                <dt>{name}</dt>
                <dd>
                  {money(article.low.usd)} is {onScreen(percentileWords(low))}, {money(article.high.usd)} is{" "}
                  {onScreen(percentileWords(high))}
                </dd>
              </div>
            )
          })}
        </dl>
      )}
      <div className="figure-foot">
        <p className="provenance">
          <PayProvenance
            view={view}
            uses={["article", "base", "total"]}
            extra="Band of 2026, basis not stated"
          />
        </p>
      </div>
    </section>
  )
}
