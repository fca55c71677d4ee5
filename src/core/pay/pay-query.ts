import type {LevelId, RoleId} from "#model/lane"
import type {Experience, TitleLane} from "#model/pay/posting"

/** The title that stands for a role: nine in ten postings of its lane carry it. */
export const ROLE_TITLES: Readonly<Record<RoleId, {readonly title: string; readonly lane: TitleLane}>> = {
  ai: {title: "AI Engineer", lane: "ai_engineer"},
  ml: {title: "Machine Learning Engineer", lane: "ml_engineer"},
  mlops: {title: "MLOps Engineer", lane: "mlops"},
  backend: {title: "Software Engineer", lane: "software"},
  "data-scientist": {title: "Data Scientist", lane: "data_scientist"},
  "data-engineer": {title: "Data Engineer", lane: "data_engineer"},
  devops: {title: "DevOps Engineer", lane: "devops_platform"},
}

/** Levels of the posting data; it has no staff level, and its senior one holds staff too. */
export const LEVEL_EXPERIENCE: Readonly<Record<LevelId, Experience | null>> = {
  junior: "EN",
  mid: "MI",
  senior: "SE",
  staff: null,
}
