import {LANES} from "#model/lane"
import {fetchContent} from "../../app/fetch-content"
import {useScenario} from "../../app/scenario-store"
import {FailedLine, StandLine} from "../../app/standing/stand-line"
import {useFetched} from "../../app/use-catalog"
import {nextLab} from "./next-lab"
import {useLabRecords} from "./use-lab-records"

const loadLabs = () => fetchContent("labs.json")

/** The lab to go on with. */
export function NextLabLine() {
  const {value: file, error} = useFetched(loadLabs)
  const records = useLabRecords()
  const {profile} = useScenario()
  if (error !== null) return <FailedLine href="/labs" name="Next lab" />
  if (file === null) return <div className="skeleton stand-skeleton" />
  const passed = file.labs.filter(({id}) => (records.get(id)?.passed ?? null) !== null).length
  const lab = nextLab(file.labs, {records, lane: LANES.find(lane => lane === profile.role) ?? null})
  if (lab === null)
    return (
      <StandLine
        href="/labs"
        name="Labs"
        says={`You have passed all ${passed} labs.`}
        sure="Better scores are left"
      />
    )
  const best = records.get(lab.id)?.best?.payload.score ?? null
  return (
    <StandLine
      href={`/labs/${lab.id}`}
      name="Next lab"
      says={`${lab.title}, ${lab.minutes} min.`}
      sure={
        best === null
          ? `${passed} of ${file.labs.length} passed`
          : `Begun: best score ${Math.floor(best)} of 100`
      }
    />
  )
}
