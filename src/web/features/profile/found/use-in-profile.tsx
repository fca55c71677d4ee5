import {changeWords, profileChange} from "#core/resume/view/reading-facts"
import type {ResumeReading} from "#model/resume/resume"
import {keepProfileEdit} from "../../../app/profile-memory"
import {changeProfile, useScenario} from "../../../app/scenario-store"

/** Offers to take role, level and years over into the profile, where they differ. */
export function UseInProfile({reading}: {readonly reading: ResumeReading}) {
  const {profile} = useScenario()
  const change = profileChange(reading)
  const words = changeWords(change, profile)
  if (words === null) return null
  return (
    <div className="give-foot">
      <button
        type="button"
        className="button"
        onClick={() => {
          changeProfile(change)
          keepProfileEdit()
        }}
      >
        Put into your profile: {words}
      </button>
    </div>
  )
}
