import type {Answer} from "./command"
import {type Delivery, drawCommands} from "./draw-commands"
import {type RegistryParameters, ratesOf} from "./parameters"
import {Registry} from "./registry"
import {isRight, type Judged} from "./registry-metrics"

/** A world from command to command, beside a registry that does as the rules say. */
export class RegistryRun {
  readonly truth: Registry
  readonly judged: Judged[] = []
  /** Quarantined versions after each command, where the world is recorded. */
  readonly quarantined: (readonly string[])[] = []
  readonly restarts: number[] = []
  private readonly deliveries: readonly Delivery[]

  constructor(
    readonly parameters: RegistryParameters,
    seed: number,
    private readonly record = false,
  ) {
    this.truth = new Registry(parameters.aliases)
    this.deliveries = drawCommands(parameters, seed)
  }

  get next(): Delivery | undefined {
    return this.deliveries[this.judged.length]
  }

  /** Whether the registry restarts before the next command. */
  get mustRestart(): boolean {
    const {restart_every} = ratesOf(this.parameters)
    const done = this.judged.length
    return restart_every > 0 && done > 0 && done % restart_every === 0 && this.restarts.at(-1) !== done
  }

  noteRestart(): void {
    this.restarts.push(this.judged.length)
  }

  judge(said: Answer): void {
    const delivery = this.next
    if (delivery === undefined) return
    const {command, isRetry} = delivery
    const truth = this.truth.handle(command)
    const isHandedOut = command.kind === "resolve" && said.ok && typeof said.version === "string"
    const isUnsafe =
      isHandedOut && (!this.truth.versions.has(said.version) || this.truth.isQuarantined(said.version))
    this.judged.push({command, isRetry, said, truth, isUnsafe})
    if (this.record)
      this.quarantined.push([...this.truth.versions.keys()].filter(id => this.truth.isQuarantined(id)))
  }

  get faults(): readonly Judged[] {
    return this.judged.filter(one => !isRight(one))
  }
}
