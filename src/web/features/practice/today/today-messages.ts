import type {Today, TodayInput} from "#core/practice/plan-today"

export type TodayRequest = {readonly id: number; readonly input: Omit<TodayInput, "readiness">}
export type TodayResponse =
  | {readonly id: number; readonly type: "planned"; readonly today: Today}
  | {readonly id: number; readonly type: "failed"; readonly message: string}
