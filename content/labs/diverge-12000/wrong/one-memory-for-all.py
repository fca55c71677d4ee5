"""Keeps the causes in one place for all runs."""

# cheap ones first: what is in the logs rules most causes in or out
ORDER = [
    "rate",
    "position",
    "skipped",
    "clippedNorm",
    "largestLogit",
    "momentRatios",
    "rankNorms",
    "sourceLosses",
]

# how much worse one source can look by itself, in nats, when something else is wrong too
SHAKES = {"logit-growth": 1.7, "data-reset": 1.5, "schedule-reset": 1.1, "moment-reset": 1.1}


CAUSES = []
CHANGES = []


def mean(xs):
    return sum(xs) / max(1, len(xs))


def median(xs):
    return sorted(xs)[len(xs) // 2]


class Incident:
    def __init__(self, brief):
        self.brief = brief
        self.causes = CAUSES
        self.changes = CHANGES
        # the first step at which something is wrong
        self.onset = brief["steps"][-1]
        self.bought = 0

    def blame(self, cause, change, step):
        if cause in self.causes:
            return
        self.causes.append(cause)
        self.changes.append(change)
        self.onset = min(self.onset, step)

    def read(self, probe, steps, values):
        resumed = self.brief["resumedAt"]
        first = next(i for i, s in enumerate(steps) if s > resumed)
        if probe == "rate":
            # against the plan, which has steps of its own
            for step, rate, planned in zip(steps, values, self.brief["plannedRate"]):
                if abs(rate / planned - 1) > 0.05:
                    self.blame("schedule-reset", {"change": "schedule"}, step)
                    break
        elif probe == "position":
            for step, position in zip(steps, values):
                if abs(position - step) > 100:
                    self.blame("data-reset", {"change": "position"}, step - 100)
                    break
        elif probe == "skipped":
            # a few updates are skipped in any run; here none gets through
            if mean(values[first:]) > 0.9:
                self.blame("scale-collapse", {"change": "scaler"}, resumed)
        elif probe == "clippedNorm":
            # whatever is learned, the optimizer gets next to nothing
            if values[first] < 0.02 * median(values[:first]):
                self.blame("clip-order", {"change": "clip"}, resumed)
        elif probe == "largestLogit":
            self.read_logits(steps, values[:first])
        elif probe == "sourceLosses":
            self.read_sources(values, first)
        elif probe == "rankNorms":
            # a rank that says the same thing at every update is not computing anything
            for k in range(len(values[0])):
                xs = [row[k] for row in values[-3:]]
                if max(xs) - min(xs) < 0.000001 * max(xs):
                    self.blame("bad-rank", {"change": "dropRank", "rank": k}, resumed)
        elif probe == "momentRatios":
            # the tensors that learn all the time: token rows, hidden and last layer, not the rare token
            if min(values[first][k] for k in (0, 2, 3)) > 20:
                self.blame("moment-reset", {"change": "moments"}, resumed)

    def read_logits(self, steps, past):
        # growth that began before anything else did
        start = mean(past[:3])
        if mean(past[-3:]) > 1.6 * start:
            grown = next(i for i, x in enumerate(past) if x > 1.25 * start)
            self.blame("logit-growth", {"change": "gainDecay"}, steps[grown] - 100)

    def read_sources(self, values, first):
        # each against itself, in the first hundreds of steps, before the model itself is in pieces
        rises = []
        for k in range(len(values[0])):
            xs = [row[k] for row in values]
            rises.append(mean(xs[first + 2 : first + 5]) - mean(xs[first - 8 : first]))
        most = max(rises)
        rest = median([r for r in rises if r != most])
        # a model that is shaken by something else does worse here and there by itself
        shaken = max([0.8] + [SHAKES.get(cause, 0) for cause in self.causes])
        if most - rest > shaken:
            change = {"change": "rereadSource", "source": rises.index(most)}
            self.blame("corrupt-source", change, self.brief["resumedAt"])

    def next(self, state):
        last = state["last"]
        if last is not None and last["kind"] == "probe":
            self.read(last["probe"], last["steps"], last["values"])
        refused = last is not None and last["kind"] == "refused"
        if self.bought < len(ORDER) and not refused:
            self.bought += 1
            return {"do": "probe", "probe": ORDER[self.bought - 1]}
        # the newest checkpoint from before the trouble
        sound = [c for c in self.brief["checkpoints"] if c <= self.onset]
        start = sound[-1] if sound else self.brief["checkpoints"][0]
        return {"do": "verdict", "from": start, "causes": self.causes, "changes": self.changes}


def make(brief):
    return Incident(brief)
