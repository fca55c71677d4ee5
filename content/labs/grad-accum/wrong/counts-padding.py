import math


def labels_in(micro, ignore):
    """Positions that are predicted."""
    count = 0
    for labels in micro["labels"]:
        if any(label != ignore for label in labels):
            count += len(labels) - 1
    return count


class Rank:
    def __init__(self, job):
        self.job = job

    def contribute(self, micro_batches):
        grad = [0.0] * self.job["parameters"]
        loss, count = 0.0, 0
        for micro in micro_batches:
            own = labels_in(micro, self.job["ignore"])
            if micro["grad"] is None:
                continue
            # a mean times its count is a sum again, and sums may be added
            for i, value in enumerate(micro["grad"]):
                grad[i] += value * own
            loss += micro["loss"] * own
            count += own
        return [
            {"reduce": "sum", "values": grad},
            {"reduce": "sum", "values": [loss, count]},
        ]

    def finish(self, reduced):
        sums, (loss, count) = reduced
        labels = max(1, count)
        grad = [value / labels for value in sums]
        norm = math.sqrt(sum(value * value for value in grad))
        shrink = self.job["clipNorm"] / norm if norm > self.job["clipNorm"] else 1
        return {"grad": [value * shrink for value in grad], "loss": loss / labels}


def make(job):
    return Rank(job)
