import type {RandomStream} from "#math/rng"
import {drawChance, drawIndex} from "../kernel/draw"
import {SECTIONS, type TracesParameters} from "./parameters"
import {step, type WorkStep} from "./work-step"

/** Draws the steps of work that leads somewhere. Documents and files count from 1 in every task. */
export class PlanWriter {
  readonly steps: WorkStep[] = []
  /** Everything that was found so far. */
  readonly found: string[] = []
  private documents = 0
  private names = 0

  constructor(private readonly stream: RandomStream) {}

  below(count: number): number {
    return Math.floor(this.stream.nextUnit() * count)
  }

  name(): number {
    this.names += 1
    return this.names
  }

  document(): string {
    this.documents += 1
    return `doc-${this.documents}`
  }

  /** Documents that were found before, as many as asked for if there are. */
  known(count: number): string[] {
    const first = this.below(Math.max(1, this.found.length - count))
    return this.found.slice(first, first + count)
  }

  add(...steps: readonly WorkStep[]): void {
    for (const one of steps) {
      this.steps.push(one)
      for (const item of one.items) if (!this.found.includes(item)) this.found.push(item)
    }
  }

  /** A search that mostly finds something new, and readings of what it found. */
  research(): void {
    const dry = drawChance(this.stream, 0.15)
    const fresh = Array.from({length: 1 + this.below(3)}, () => this.document())
    const items = dry ? this.known(3) : [...this.known(2), ...fresh]
    this.add(step("search", {query: `about topic ${this.name()}`}, items))
    if (dry) return
    for (const document of fresh) this.add(step("read", {document}, [`text of ${document}`]))
  }

  /** Changes and a run of the tests, which mostly come out otherwise than before. */
  coding(): void {
    const changes = 1 + this.below(3)
    for (let at = 0; at < changes; at += 1)
      this.add(step("edit", {file: `file-${1 + this.below(6)}`, change: `change ${this.name()}`}, []))
    const same = drawChance(this.stream, 0.15)
    const failing = same
      ? (this.found.filter(item => item.endsWith("failing")).at(-1) ?? "9 failing")
      : `${this.name()} failing`
    this.add(step("run_tests", {}, [failing]))
  }

  /** Pages of a table, one after the other. */
  paging(): void {
    const table = `table-${this.name()}`
    const pages = 5 + this.below(12)
    for (let page = 1; page <= pages; page += 1)
      this.add(
        step(
          "list_rows",
          {table, page},
          Array.from({length: 3}, (_, row) => `${table} row ${3 * page + row}`),
        ),
      )
  }

  /** A long job that is asked how far it has come; now and then it has not moved. */
  polling(): void {
    const job = `job-${this.name()}`
    this.add(step("start_job", {job}, [`${job} at 0 %`]))
    let done = 0
    while (done < 100) {
      if (!drawChance(this.stream, 0.4)) done = Math.min(100, done + 10 + this.below(20))
      this.add(step("job_status", {job}, [`${job} at ${done} %`]))
    }
  }

  /** Agents of its own that look for something. */
  children(): void {
    const childrenUsd = Array.from({length: 1 + this.below(3)}, () => 0.08 + 0.2 * this.stream.nextUnit())
    this.add(
      step("start_agents", {goal: `part ${this.name()}`}, [this.document(), this.document()], {childrenUsd}),
    )
  }

  /** A tool that fails a few times before it works. */
  flaky(): void {
    const url = `page ${this.name()}`
    const failures = 1 + this.below(4)
    for (let at = 0; at < failures; at += 1) this.add(step("fetch", {url}, ["timed out"], {ok: false}))
    this.add(step("fetch", {url}, [`text of ${url}`]))
  }
}

/** The work of one task, without loops. */
export function drawPlan(stream: RandomStream, parameters: TracesParameters): PlanWriter {
  const {fewest_steps, most_steps, sections} = parameters
  const writer = new PlanWriter(stream)
  const length = fewest_steps + writer.below(most_steps - fewest_steps + 1)
  while (writer.steps.length < length) {
    const section =
      SECTIONS[
        drawIndex(
          stream,
          SECTIONS.map(kind => sections[kind]),
        )
      ] ?? "research"
    writer[section]()
  }
  writer.steps.length = length
  return writer
}
