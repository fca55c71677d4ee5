def held(request):
    return request["promptTokens"] + request["generated"]


def make_room(running, used, limit):
    """Sends away the youngest until the next tokens fit."""
    preempt, count = [], len(running)
    for request in sorted(running, key=lambda r: r["generated"]):
        if used + count <= limit:
            break
        preempt.append(request["id"])
        used -= held(request)
        count -= 1
    return preempt


class Gpu:
    def __init__(self, machine):
        self.machine = machine

    def next(self, state):
        machine, running, waiting = self.machine, state["running"], state["waiting"]
        preempt = make_room(running, state["kvUsed"], machine["kvTokens"])
        if preempt:
            return {"admit": [], "preempt": preempt}
        admit, used = [], state["kvUsed"]
        for request in waiting:
            if len(running) + len(admit) == machine["maxBatch"]:
                break
            if used + held(request) + 110 * (len(running) + len(admit) + 1) > machine["kvTokens"]:
                break
            used += held(request)
            admit.append(request["id"])
        return {"admit": admit, "preempt": []}


def make(machine):
    return Gpu(machine)
