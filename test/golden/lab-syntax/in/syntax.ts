export function make() {
  return {
    next(state) { return {admit: [], preempt: [} }
  }
}
