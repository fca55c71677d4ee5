/** Where the browser keeps which skills the person has, learns or lacks. */
export const SKILL_STANDING_KEY = "lanewise-skills"
