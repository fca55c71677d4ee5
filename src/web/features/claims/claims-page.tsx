import "./claims.css"
import {useId, useState} from "react"
import {useLocation} from "wouter"
import {VERDICTS} from "#model/claim-verdict"
import {CLAIM_TOPICS, type Claim} from "#model/content/claim"
import {PageFrame} from "../../app/page-frame"
import {PageLink} from "../../app/page-link"
import {scenarioFragment, useScenario} from "../../app/scenario-store"
import {useContent} from "../../app/use-catalog"
import {ErrorNotice} from "../../ui/notice"
import {ClaimItem} from "./claim-item"
import {TOPIC_NAMES, VERDICT_NAMES} from "./claim-words"
import {useVerdicts} from "./use-verdicts"
import {VerdictMark} from "./verdict-mark"

/** The statements of one article, each put to the test. */
export function ClaimsPage({openId}: {readonly openId: string | null}) {
  const {value: content, error} = useContent()
  const {beliefs} = useScenario()
  // a move out of the person's own role concerns no newcomer
  const movedCount = (content?.beliefs ?? []).filter(({id}) => beliefs[id] !== undefined).length
  const {verdicts, progress, error: judgeError, isStale} = useVerdicts()
  const [verdict, setVerdict] = useState("all")
  const [topic, setTopic] = useState("all")
  const [query, setQuery] = useState("")
  const id = useId()
  const [, goTo] = useLocation()
  const claims = content === null ? [] : Object.values(content.claims)
  const found = claims.filter(
    claim =>
      (topic === "all" || claim.topic === topic) &&
      (verdict === "all" || verdicts.get(claim.id)?.verdict === verdict) &&
      holds(claim, query),
  )
  const unknown = openId !== null && content !== null && content.claims[openId] === undefined
  return (
    <PageFrame title="What one article claims, put to the test">
      <p className="page-lead measure">
        {sentenceOf(verdicts)} Each is held against the open data and against the simulation of newcomers
        under all four sets of numbers.
      </p>
      {movedCount > 0 && (
        <p className="soft">
          The {movedCount === 1 ? "belief" : `${movedCount} beliefs`} that you moved on the{" "}
          <PageLink href="/career">career page</PageLink> count here too.
        </p>
      )}
      {error !== null && <ErrorNotice error={error} what="The claims could not be loaded" />}
      {judgeError !== null && <ErrorNotice error={judgeError} what="The claims could not be judged" />}
      {unknown && (
        <p className="soft">
          There is no claim “{openId}”. <PageLink href="/claims">All claims</PageLink> are listed below.
        </p>
      )}
      {content === null ? (
        error === null && <div className="skeleton claims-skeleton" />
      ) : (
        <>
          <div className="claims-controls">
            <div className="claims-filters">
              <div className="field">
                <label htmlFor={`${id}-v`}>Verdict</label>
                <select
                  id={`${id}-v`}
                  className="input"
                  value={verdict}
                  onChange={event => setVerdict(event.target.value)}
                >
                  <option value="all">All verdicts</option>
                  {VERDICTS.map(one => (
                    <option key={one} value={one}>
                      {VERDICT_NAMES[one]}
                    </option>
                  ))}
                </select>
              </div>
              <div className="field">
                <label htmlFor={`${id}-t`}>About</label>
                <select
                  id={`${id}-t`}
                  className="input"
                  value={topic}
                  onChange={event => setTopic(event.target.value)}
                >
                  <option value="all">Everything</option>
                  {CLAIM_TOPICS.map(one => (
                    <option key={one} value={one}>
                      {TOPIC_NAMES[one]}
                    </option>
                  ))}
                </select>
              </div>
              <div className="field">
                <label htmlFor={`${id}-q`}>Search</label>
                <input
                  id={`${id}-q`}
                  data-search
                  className="input"
                  type="search"
                  value={query}
                  onChange={event => setQuery(event.target.value)}
                />
              </div>
            </div>
          </div>
          <div className="claims-status" role="status">
            {progress !== null && (
              <>
                <progress aria-label="Judging the claims" max={progress.total} value={progress.done} />
                <span className="small faint">
                  Judging {progress.done} of {progress.total}
                </span>
              </>
            )}
            {progress === null && found.length < claims.length && (
              <span className="small faint">
                {found.length} of {claims.length} claims
              </span>
            )}
          </div>
          <VerdictCounts verdicts={verdicts} isStale={isStale} />
          {found.length === 0 && (
            <p className="soft">No claim fits. Choose “All verdicts” and “Everything”, or search for less.</p>
          )}
          <ol className={isStale ? "claims stale" : "claims"}>
            {found.map(claim => (
              <ClaimItem
                key={claim.id}
                claim={claim}
                verdict={verdicts.get(claim.id)}
                sources={content.sources}
                isOpen={claim.id === openId}
                onToggle={isOpen => {
                  if (isOpen !== (claim.id === openId))
                    goTo(`${isOpen ? `/claims/${claim.id}` : "/claims"}${scenarioFragment()}`, {
                      replace: true,
                    })
                }}
              />
            ))}
          </ol>
        </>
      )}
    </PageFrame>
  )
}

function holds(claim: Claim, query: string): boolean {
  const text = `${claim.title} ${claim.statement} ${claim.number}`.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}

type Verdicts = ReturnType<typeof useVerdicts>["verdicts"]

function countOf(verdicts: Verdicts, wanted: string): number {
  return [...verdicts.values()].filter(({verdict}) => verdict === wanted).length
}

function sentenceOf(verdicts: Verdicts): string {
  if (verdicts.size === 0) return "Statements about pay, speed, risk, moves and titles."
  return `Of ${verdicts.size} claims, ${countOf(verdicts, "confirmed") || "none"} hold, ${countOf(verdicts, "contradicted")} do not, ${countOf(verdicts, "depends")} turn on what one believes, and ${countOf(verdicts, "not-identifiable")} nobody can tell from open data.`
}

function VerdictCounts({verdicts, isStale}: {readonly verdicts: Verdicts; readonly isStale: boolean}) {
  if (verdicts.size === 0) return null
  return (
    <div className={isStale ? "verdict-strip stale" : "verdict-strip"} aria-hidden="true">
      {VERDICTS.map(one => (
        <span key={one} style={{flexGrow: countOf(verdicts, one)}}>
          <VerdictMark verdict={one} /> {countOf(verdicts, one)}
        </span>
      ))}
    </div>
  )
}
