import {lazy, Suspense} from "react"
import {Route, Switch} from "wouter"
import {HomePage} from "../features/home/home-page"
import {PageFrame} from "./page-frame"
import {PageLink} from "./page-link"
import {Shell} from "./shell"

const DecodePage = lazy(async () => ({default: (await import("../features/decode/decode-page")).DecodePage}))
const FitPage = lazy(async () => ({default: (await import("../features/fit/fit-page")).FitPage}))
const ProfilePage = lazy(async () => ({
  default: (await import("../features/profile/profile-page")).ProfilePage,
}))
const CareerPage = lazy(async () => ({default: (await import("../features/career/career-page")).CareerPage}))
const PayPage = lazy(async () => ({default: (await import("../features/pay/pay-page")).PayPage}))
const PlanPage = lazy(async () => ({default: (await import("../features/plan/plan-page")).PlanPage}))
const LanesPage = lazy(async () => ({default: (await import("../features/lanes/lanes-page")).LanesPage}))
const LanePage = lazy(async () => ({default: (await import("../features/lanes/lane-page")).LanePage}))
const ClaimsPage = lazy(async () => ({default: (await import("../features/claims/claims-page")).ClaimsPage}))
const OffersPage = lazy(async () => ({default: (await import("../features/offers/offers-page")).OffersPage}))
const LabsPage = lazy(async () => ({default: (await import("../features/labs/labs-page")).LabsPage}))
const TastePage = lazy(async () => ({
  default: (await import("../features/labs/taste/taste-page")).TastePage,
}))
const LabPage = lazy(async () => ({default: (await import("../features/labs/lab-page")).LabPage}))
const TodayPage = lazy(async () => ({
  default: (await import("../features/practice/today/today-page")).TodayPage,
}))
const ReviewPage = lazy(async () => ({
  default: (await import("../features/practice/review/review-page")).ReviewPage,
}))
const MapPage = lazy(async () => ({default: (await import("../features/practice/map/map-page")).MapPage}))
const ReadyPage = lazy(async () => ({
  default: (await import("../features/practice/ready/ready-page")).ReadyPage,
}))
const CardsPage = lazy(async () => ({
  default: (await import("../features/practice/cards/cards-page")).CardsPage,
}))
const MockPage = lazy(async () => ({default: (await import("../features/practice/mock/mock-page")).MockPage}))
const MockRunPage = lazy(async () => ({
  default: (await import("../features/practice/mock/mock-run-page")).MockRunPage,
}))
const QuestionPage = lazy(async () => ({
  default: (await import("../features/practice/question/question-page")).QuestionPage,
}))
const SourcesPage = lazy(async () => ({
  default: (await import("../features/sources/sources-page")).SourcesPage,
}))

export function App() {
  return (
    <Shell>
      <Suspense fallback={<div className="skeleton page-skeleton" />}>
        <Switch>
          <Route path="/">
            <HomePage />
          </Route>
          <Route path="/profile">
            <ProfilePage />
          </Route>
          <Route path="/decode">
            <DecodePage />
          </Route>
          <Route path="/fit/:part?">{({part}) => <FitPage part={part ?? null} />}</Route>
          <Route path="/career">
            <CareerPage />
          </Route>
          <Route path="/pay">
            <PayPage />
          </Route>
          <Route path="/plan">
            <PlanPage />
          </Route>
          <Route path="/lanes">
            <LanesPage />
          </Route>
          <Route path="/lanes/:id">{({id}) => <LanePage id={id} />}</Route>
          <Route path="/offers">
            <OffersPage />
          </Route>
          <Route path="/labs">
            <LabsPage />
          </Route>
          <Route path="/labs/taste/:lane">{({lane}) => <TastePage key={lane} lane={lane} />}</Route>
          <Route path="/labs/:slug">{({slug}) => <LabPage key={slug} slug={slug} />}</Route>
          <Route path="/practice">
            <TodayPage />
          </Route>
          <Route path="/practice/review">
            <ReviewPage />
          </Route>
          <Route path="/practice/map">
            <MapPage />
          </Route>
          <Route path="/practice/ready">
            <ReadyPage />
          </Route>
          <Route path="/practice/cards">
            <CardsPage />
          </Route>
          <Route path="/practice/mock">
            <MockPage />
          </Route>
          <Route path="/practice/mock/:id">{({id}) => <MockRunPage key={id} id={id} />}</Route>
          <Route path="/practice/question/:id">{({id}) => <QuestionPage key={id} id={id} />}</Route>
          <Route path="/claims/:id?">{({id}) => <ClaimsPage openId={id ?? null} />}</Route>
          <Route path="/sources">
            <SourcesPage />
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  )
}

function NotFoundPage() {
  return (
    <PageFrame title="There is no such page">
      <p className="measure page-lead">
        The address may be mistyped, or come from another version. <PageLink href="/">Home</PageLink> asks the
        one question that everything here begins with.
      </p>
    </PageFrame>
  )
}
