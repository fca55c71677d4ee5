import "./lanes.css"
import {laneMoves} from "#core/career/view/lane-moves"
import type {Content} from "#model/content/content"
import type {Role} from "#model/content/role"
import {LANES, ROLE_NAMES, ROLES, type RoleId} from "#model/lane"
import {PageFrame} from "../../app/page-frame"
import {PageLink} from "../../app/page-link"
import {useScenario} from "../../app/scenario-store"
import {useContent} from "../../app/use-catalog"
import {LaneMark} from "../../ui/lane-mark"
import {ErrorNotice} from "../../ui/notice"
import {BandFigure} from "./band-figure"
import {MovesTable} from "./moves-table"
import {SkillsTable} from "./skills-table"

/** One lane or origin: what it does, whom it suits, what it asks, what it pays, and the ways in and out. */
export function LanePage({id}: {readonly id: string}) {
  const {value: content, error} = useContent()
  const role = ROLES.find(one => one === id)
  if (role === undefined)
    return (
      <PageFrame title="There is no such lane">
        <p className="page-lead measure">
          Expected one of {ROLES.join(", ")}, found “{id}”. <PageLink href="/lanes">All lanes</PageLink> are
          listed together.
        </p>
      </PageFrame>
    )
  return (
    <PageFrame title={ROLE_NAMES[role]}>
      {error !== null && <ErrorNotice error={error} what="The lane could not be loaded" />}
      {content === null ? (
        error === null && <div className="skeleton lanes-skeleton" />
      ) : (
        <LaneBody id={role} content={content} />
      )}
    </PageFrame>
  )
}

function LaneBody({id, content}: {readonly id: RoleId; readonly content: Content}) {
  const {profile} = useScenario()
  const role = content.lanes[id]
  if (role === undefined) return null
  const lane = LANES.find(one => one === id)
  const {into, outOf} = laneMoves(id, profile.hoursPerWeek, content)
  return (
    <>
      <p className="serif lane-intro">
        {lane !== undefined && (
          <>
            <LaneMark lane={lane} />{" "}
          </>
        )}
        {role.summary}
      </p>
      <nav aria-label="Other lanes" className="lane-switch no-print">
        <PageLink href="/lanes">All lanes</PageLink>
        {LANES.filter(one => one !== id).map(one => (
          <PageLink key={one} href={`/lanes/${one}`}>
            <LaneMark lane={one} /> {ROLE_NAMES[one]}
          </PageLink>
        ))}
      </nav>
      <div className="lane-columns two">
        <section>
          <h2>What people in it do</h2>
          <ul>
            {role.does.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>It suits you if you like</h2>
          <ul>
            {role.suits.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
      {lane !== undefined && <BandFigure lane={lane} content={content} />}
      <Skills role={role} content={content} />
      {into.length > 0 && (
        <section className="stack">
          <h2>Ways in, at {profile.hoursPerWeek} hours a week</h2>
          <MovesTable label="Ways in" moves={into} sources={content.sources} highlight={profile.role} />
        </section>
      )}
      {outOf.length > 0 && (
        <section className="stack">
          <h2>Ways out, at {profile.hoursPerWeek} hours a week</h2>
          <MovesTable label="Ways out" moves={outOf} sources={content.sources} />
        </section>
      )}
      <p className="small faint">
        Nearest occupations: O*NET-SOC {role.occupations.join(", ")}. Sources of this page:{" "}
        {role.source.map(one => content.sources[one]?.title ?? one).join("; ")}.
      </p>
    </>
  )
}

function Skills({role, content}: {readonly role: Role; readonly content: Content}) {
  if (role.kind === "origin")
    return (
      <section className="stack">
        <h2>Skills you bring from it</h2>
        <SkillsTable label="Skills you bring" ids={role.skills.has} content={content} />
      </section>
    )
  return (
    <>
      <section className="stack">
        <h2>Core skills</h2>
        <SkillsTable label="Core skills" ids={role.skills.core} content={content} />
      </section>
      {role.skills.helpful.length > 0 && (
        <section className="stack">
          <h2>Helpful skills</h2>
          <SkillsTable label="Helpful skills" ids={role.skills.helpful} content={content} />
        </section>
      )}
    </>
  )
}
