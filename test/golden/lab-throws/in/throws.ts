export function make() {
  return {
    next(state: {waiting: {size: number}[]}) {
      console.log("waiting", state.waiting.length)
      throw new RangeError(`Cannot go on at ${state.waiting[0]?.size}`)
    },
  }
}
