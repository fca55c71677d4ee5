def held(request):
    return request["promptTokens"] + request["generated"]


class Gpu:
    """Counts prompts only: answers grow, and nobody is ever sent away."""

    def __init__(self, machine):
        self.machine = machine

    def next(self, state):
        machine, running, waiting = self.machine, state["running"], state["waiting"]
        admit, used = [], state["kvUsed"]
        for request in waiting:
            if len(running) + len(admit) == machine["maxBatch"]:
                break
            if used + held(request) > machine["kvTokens"]:
                continue
            used += held(request)
            admit.append(request["id"])
        return {"admit": admit, "preempt": []}


def make(machine):
    return Gpu(machine)
