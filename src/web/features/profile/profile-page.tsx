import "./profile.css"
import {useEffect} from "react"
import {countStates, skillsSentence} from "#core/resume/view/skills-sentence"
import {ProfileForm} from "../../app/answer/profile-form"
import {PageFrame} from "../../app/page-frame"
import {ErrorNotice, Notice} from "../../ui/notice"
import {FoundSection} from "./found/found-section"
import {GiveResume} from "./give-resume"
import {LastSaid} from "./last-said"
import {useResume} from "./resume-store"
import {SkillsSection} from "./skills/skills-section"
import {TakeAway} from "./take-away"
import {takeDropsAnywhere} from "./take-drops"
import {type ProfileState, useProfile} from "./use-profile"

const TITLE = "What do you bring?"

/** The person's skills with how each is known, and the resume that they are read from. */
export function ProfilePage() {
  const fetched = useProfile()
  if (fetched.kind === "failed")
    return (
      <PageFrame title={TITLE}>
        <ErrorNotice error={fetched.error} what="Your profile could not be loaded" />
      </PageFrame>
    )
  if (fetched.kind === "loading")
    return (
      <PageFrame title={TITLE}>
        <div className="skeleton profile-skeleton" />
      </PageFrame>
    )
  return <Loaded profile={fetched.profile} />
}

function Loaded({profile}: {readonly profile: ProfileState}) {
  const {reading, arrivals, error} = useResume()
  useEffect(takeDropsAnywhere, [])
  const sentence = skillsSentence(countStates(profile.skills))
  return (
    <PageFrame title={TITLE} isQuiet={sentence !== null}>
      <div className="profile">
        {sentence === null ? (
          reading === null && <Lead />
        ) : (
          <p className="headline" role="status">
            {sentence}
          </p>
        )}
        {profile.notice !== null && <Notice>{profile.notice}</Notice>}
        {error !== null && <ErrorNotice error={error} what="That did not work" />}
        <LastSaid />
        {reading === null ? (
          sentence === null && <GiveResume />
        ) : (
          <FoundSection key={arrivals} reading={reading} profile={profile} />
        )}
        <SkillsSection profile={profile} />
        {reading === null && sentence !== null && <GiveResume />}
        <section className="profile-section" aria-labelledby="about-you">
          <h2 id="about-you">Where you stand</h2>
          <p className="soft measure">
            One profile for every page: the career simulator, pay, fit and plan all begin from this.
          </p>
          <ProfileForm />
        </section>
        <TakeAway profile={profile} />
      </div>
    </PageFrame>
  )
}

function Lead() {
  return (
    <p className="page-lead measure">
      Give your resume, and you get the skills of the three lanes that it names, each with the line that names
      it. You confirm, correct or remove each one: none counts before. It is read in this browser and goes
      nowhere.
    </p>
  )
}
