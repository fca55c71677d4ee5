class Gpu:
    """One GPU: what you keep in here belongs to it alone."""

    def __init__(self, machine):
        self.machine = machine

    def next(self, state):
        """Called when somebody waits and something has changed, and whenever memory is about to run out."""
        machine, running, waiting = self.machine, state["running"], state["waiting"]
        admit = []
        # one batch after the other: the next callers come in when all of the last have gone
        if not running:
            reserved = 0
            for request in waiting:
                reserved += request["promptTokens"] + request["maxTokens"]
                if len(admit) == machine["maxBatch"] or reserved > machine["kvTokens"]:
                    break
                admit.append(request["id"])
        return {"admit": admit, "preempt": []}


def make(machine):
    return Gpu(machine)
