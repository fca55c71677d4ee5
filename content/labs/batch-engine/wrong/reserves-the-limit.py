class Gpu:
    def __init__(self, machine):
        self.machine = machine

    def next(self, state):
        machine, running, waiting = self.machine, state["running"], state["waiting"]
        admit = []
        reserved = sum(request["promptTokens"] + request["maxTokens"] for request in running)
        for request in waiting:
            if len(running) + len(admit) == machine["maxBatch"]:
                break
            if reserved + request["promptTokens"] + request["maxTokens"] > machine["kvTokens"]:
                continue
            reserved += request["promptTokens"] + request["maxTokens"]
            admit.append(request["id"])
        return {"admit": admit, "preempt": []}


def make(machine):
    return Gpu(machine)
