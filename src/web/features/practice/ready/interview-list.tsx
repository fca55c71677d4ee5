import type {PracticeRecord} from "#core/journal/fold-practice"
import {OUTCOME_NAMES} from "#core/practice/practice-words"
import {percent} from "#model/percent"
import {INTERVIEW_OUTCOMES} from "#model/practice/practice-events"
import {replacePractice, retractEvent} from "../../../app/journal"
import {ScrollBox} from "../../../ui/scroll-box"

/** Interviews that were told, the latest first. What came of one can be said later and mended. */
export function InterviewList({interviews}: {readonly interviews: PracticeRecord["interviews"]}) {
  if (interviews.length === 0) return null
  const latest = [...interviews].sort((a, b) => (a.payload.day < b.payload.day ? 1 : -1))
  return (
    <ScrollBox label="Interviews">
      <table className="interviews">
        <thead>
          <tr>
            <th className="says">Interview</th>
            <th>Said before</th>
            <th className="says">What came of it</th>
          </tr>
        </thead>
        <tbody>
          {latest.map(({id, payload}) => (
            <tr key={id}>
              <td className="says">
                <span className="interview-day">{payload.day}</span>
                {payload.company !== "" && <span className="small faint reads">{payload.company}</span>}
              </td>
              <td>{payload.predicted === null ? "–" : percent(payload.predicted)}</td>
              <td className="says">
                <div className="interview-outcome">
                  <select
                    className="input"
                    aria-label={`What came of the interview of ${payload.day}`}
                    value={payload.outcome}
                    onChange={({target}) => {
                      const outcome = INTERVIEW_OUTCOMES.find(one => one === target.value)
                      if (outcome !== undefined)
                        void replacePractice(id, "interview-held", {...payload, outcome})
                    }}
                  >
                    {INTERVIEW_OUTCOMES.map(outcome => (
                      <option key={outcome} value={outcome}>
                        {OUTCOME_NAMES[outcome]}
                      </option>
                    ))}
                  </select>
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`Take back the interview of ${payload.day}`}
                    onClick={() => void retractEvent(id)}
                  >
                    Take back
                  </button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
