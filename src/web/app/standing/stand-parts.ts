import {type ComponentType, lazy} from "react"

/** A part of the product as Home tells of it. */
export type StandPart = {
  readonly href: string
  readonly name: string
  /** What a person who has not been there finds, and what it takes. */
  readonly invitation: string
  readonly takes: string
  /** The part has something to say of a person once the journal holds an event of one of these kinds. */
  readonly kinds: readonly string[]
  readonly Line: ComponentType
}

/** In the order in which a newcomer goes. Each line comes with what it needs only where it has something to say. */
export const STAND_PARTS: readonly StandPart[] = [
  {
    href: "/profile",
    name: "Skills",
    invitation: "Drop or paste your resume: it is read on this machine, and counts once you confirm it.",
    takes: "1 minute",
    kinds: ["skills-told", "resume-kept"],
    Line: lazy(async () => ({default: (await import("../../features/profile/skills-line")).SkillsLine})),
  },
  {
    href: "/fit",
    name: "Fit",
    invitation: "Three questions about which work draws you; more of them make it surer.",
    takes: "1 to 6 minutes",
    kinds: ["fit-answered", "fit-trial-rated"],
    Line: lazy(async () => ({default: (await import("../../features/fit/fit-line")).FitLine})),
  },
  {
    href: "/pay",
    name: "Pay",
    invitation: "What each lane and level is advertised for, and where your own pay lies.",
    takes: "1 look",
    kinds: ["profile-edited"],
    Line: lazy(async () => ({default: (await import("../../features/pay/pay-line")).PayLine})),
  },
  {
    href: "/plan",
    name: "Plan",
    invitation: "What to learn for a lane, in which order, in how many months, and whether it pays.",
    takes: "1 look",
    kinds: ["profile-edited", "plan-set", "plan-week-done"],
    Line: lazy(async () => ({default: (await import("../../features/plan/plan-line")).PlanLine})),
  },
  {
    href: "/practice",
    name: "Today",
    invitation: "Interview questions and cards, planned towards your date.",
    takes: "20 minutes a day",
    kinds: ["interview-planned", "question-answered", "card-reviewed", "cards-added", "mock-finished"],
    Line: lazy(async () => ({default: (await import("../../features/practice/today/today-line")).TodayLine})),
  },
  {
    href: "/labs",
    name: "Next lab",
    invitation: "Write code that a simulated system measures, in TypeScript or Python.",
    takes: "45 minutes the first",
    kinds: ["lab-attempted", "profile-edited", "skills-told", "fit-answered"],
    Line: lazy(async () => ({default: (await import("../../features/labs/next-lab-line")).NextLabLine})),
  },
  {
    href: "/decode",
    name: "Last posting",
    invitation: "Paste a job posting: which lane its duties are really in, whatever its title says.",
    takes: "1 minute",
    kinds: ["posting-decoded"],
    Line: lazy(async () => ({
      default: (await import("../../features/decode/last-posting-line")).LastPostingLine,
    })),
  },
]
