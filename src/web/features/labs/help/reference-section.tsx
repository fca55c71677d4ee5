import {lazy, Suspense, useState} from "react"
import type {LabRecord} from "#core/journal/fold-labs"
import type {Lab, OpenLab} from "#model/labs/lab"
import {LAB_LANGUAGES, LANGUAGE_NAMES, type LabLanguage} from "#model/labs/lab-language"
import {fetchContent} from "../../../app/fetch-content"
import {keepReferenceShown} from "../../../app/journal"
import {ErrorNotice} from "../../../ui/notice"
import {ScrollBox} from "../../../ui/scroll-box"
import {Segments} from "../../../ui/segments"

const CodeText = lazy(async () => ({default: (await import("../editor/code-text")).CodeText}))

type Shown =
  | {readonly kind: "closed"}
  | {readonly kind: "open"; readonly code: Lab["reference"]}
  | {readonly kind: "failed"; readonly error: Error}

/** One good solution: free after a pass, before it on demand, which the journal remembers. */
export function ReferenceSection({lab, record}: {readonly lab: OpenLab; readonly record: LabRecord}) {
  const [shown, setShown] = useState<Shown>({kind: "closed"})
  const [language, setLanguage] = useState<LabLanguage>("ts")
  async function open(): Promise<void> {
    try {
      const code = await fetchContent(`lab-references/${lab.id}.json`)
      await keepReferenceShown(lab, language)
      setShown({kind: "open", code})
    } catch (error) {
      setShown({kind: "failed", error: error instanceof Error ? error : new Error(String(error))})
    }
  }
  const hasPassed = record.passed !== null
  const wasSeen = record.referenceShownAt !== null
  return (
    <section aria-labelledby="lab-reference">
      <h2 id="lab-reference">The reference</h2>
      {shown.kind === "failed" && (
        <ErrorNotice error={shown.error} what="The reference could not be loaded" />
      )}
      {shown.kind === "open" ? (
        <>
          <p className="soft measure">One good way among several; yours may be better.</p>
          <div className="reference-language">
            <Segments
              legend="Language of the reference"
              isLegendHidden
              options={LAB_LANGUAGES.map(value => ({value, name: LANGUAGE_NAMES[value]}))}
              value={language}
              onChange={setLanguage}
            />
          </div>
          <ScrollBox label="The reference solution">
            <pre className="reference-code">
              <code>
                <Suspense fallback={shown.code[language]}>
                  <CodeText code={shown.code[language].trimEnd()} language={language} />
                </Suspense>
              </code>
            </pre>
          </ScrollBox>
        </>
      ) : (
        <>
          <p className="soft measure">{beforeOpening({hasPassed, wasSeen})}</p>
          <p>
            <button type="button" className="button" onClick={() => void open()}>
              {hasPassed || wasSeen ? "Read the reference" : "Show me the reference"}
            </button>
          </p>
        </>
      )}
    </section>
  )
}

function beforeOpening({
  hasPassed,
  wasSeen,
}: {
  readonly hasPassed: boolean
  readonly wasSeen: boolean
}): string {
  if (hasPassed) return "You have passed: compare your way with ours."
  if (wasSeen) return "You have looked at it before; a pass from now on counts as one with help."
  return "It is yours when you pass. You may look now; a pass after that counts as one with help, and your journal keeps that you looked."
}
