import "./lanes.css"
import {laneMoves} from "#core/career/view/lane-moves"
import {LANE_NAMES, LANES, ORIGINS} from "#model/lane"
import {PageFrame} from "../../app/page-frame"
import {PageLink} from "../../app/page-link"
import {useScenario} from "../../app/scenario-store"
import {useContent} from "../../app/use-catalog"
import {LaneMark} from "../../ui/lane-mark"
import {ErrorNotice} from "../../ui/notice"
import {MovesTable} from "./moves-table"

/** The three lanes side by side, where people come from, and the moves between all of them. */
export function LanesPage() {
  const {value: content, error} = useContent()
  const {profile} = useScenario()
  return (
    <PageFrame title="Three lanes that share a job title">
      <p className="page-lead measure">
        One posting says AI engineer and means platform work; the next says ML engineer and means prompts.
        These are the three kinds of work behind the titles.
      </p>
      {error !== null && <ErrorNotice error={error} what="The lanes could not be loaded" />}
      {content === null ? (
        error === null && <div className="skeleton lanes-skeleton" />
      ) : (
        <>
          <div className="lane-columns">
            {LANES.map(lane => {
              const role = content.lanes[lane]
              if (role === undefined || role.kind !== "lane") return null
              return (
                <article key={lane}>
                  <h2>
                    <PageLink href={`/lanes/${lane}`} className="lane-title">
                      <LaneMark lane={lane} />
                      {LANE_NAMES[lane]}
                    </PageLink>
                  </h2>
                  <p className="faint small">{role.layer} layer</p>
                  <p className="serif lane-summary">{role.summary}</p>
                  <h3>Suits you if you like</h3>
                  <ul>
                    {role.suits.map(line => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                  <p className="small faint">
                    {role.skills.core.length} core skills, {role.skills.helpful.length} helpful ones
                  </p>
                </article>
              )
            })}
          </div>
          <section className="stack">
            <h2>Moving into a lane, at {profile.hoursPerWeek} hours a week</h2>
            <MovesTable
              label="Moves into a lane"
              moves={LANES.flatMap(lane => laneMoves(lane, profile.hoursPerWeek, content).into)}
              sources={content.sources}
              highlight={profile.role}
            />
          </section>
          <section className="stack">
            <h2>Where people come from</h2>
            <div className="lane-columns origins">
              {ORIGINS.map(origin => {
                const role = content.lanes[origin]
                return role === undefined ? null : (
                  <article key={origin}>
                    <h3>
                      <PageLink href={`/lanes/${origin}`}>{role.name}</PageLink>
                    </h3>
                    <p className="soft">{role.summary}</p>
                  </article>
                )
              })}
            </div>
          </section>
        </>
      )}
    </PageFrame>
  )
}
