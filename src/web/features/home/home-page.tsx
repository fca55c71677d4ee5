import "../../app/answer/answer.css"
import "./home.css"
import {lazy, Suspense} from "react"
import {AnswerHeadline} from "../../app/answer/answer-headline"
import {ProfileForm} from "../../app/answer/profile-form"
import {ProfileLine} from "../../app/answer/profile-line"
import {PageFrame} from "../../app/page-frame"

const AnswerBody = lazy(async () => ({default: (await import("./answer-body")).AnswerBody}))

const Standing = lazy(async () => ({default: (await import("../../app/standing/standing")).Standing}))

/** The one question, and its answer on the same screen. Whoever has been here before finds where they stand right below it. */
export function HomePage() {
  return (
    <PageFrame title="Which lane would pay you more?">
      <ProfileLine />
      <div className="no-print">
        <ProfileForm />
      </div>
      <AnswerHeadline />
      <Suspense fallback={null}>
        <Standing of="known" />
      </Suspense>
      <Suspense fallback={<div className="skeleton home-skeleton" />}>
        <AnswerBody>
          <Suspense fallback={null}>
            <Standing of="newcomer" />
          </Suspense>
        </AnswerBody>
      </Suspense>
    </PageFrame>
  )
}
