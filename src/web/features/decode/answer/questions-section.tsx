import {useState} from "react"
import {recruiterQuestions} from "#core/decode/fields/recruiter-questions"
import type {PostingInput, PostingReading} from "#model/decode/reading"

const REASON = " Asked because "

/** What to ask the recruiter, with the reason of each. */
export function QuestionsSection(props: {readonly posting: PostingInput; readonly reading: PostingReading}) {
  const {posting, reading} = props
  const [said, setSaid] = useState<string | null>(null)
  const questions = recruiterQuestions({posting, ...reading}).map(line => {
    const [question = line, reason] = line.split(REASON)
    return {question, reason}
  })
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(questions.map(({question}) => `- ${question}`).join("\n"))
      setSaid("Copied, without the reasons.")
    } catch {
      setSaid("The browser does not let this page write to the clipboard.")
    }
  }
  return (
    <section className="decode-section" aria-labelledby="questions-title">
      <h2 id="questions-title">Ask the recruiter</h2>
      <ol className="questions">
        {questions.map(({question, reason}) => (
          <li key={question}>
            <p className="serif">{question}</p>
            {reason !== undefined && <p className="small faint">Because {reason}.</p>}
          </li>
        ))}
      </ol>
      <div className="notice-row no-print">
        <button type="button" className="button" onClick={copy}>
          Copy the questions
        </button>
        <span className="small soft" role="status">
          {said}
        </span>
      </div>
    </section>
  )
}
