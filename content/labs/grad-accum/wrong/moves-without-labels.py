import math


def labels_in(micro, ignore):
    """Labels that the loss is a mean over: nothing comes before the first position, so it is never predicted."""
    count = 0
    for labels in micro["labels"]:
        for at, label in enumerate(labels):
            if at > 0 and label != ignore:
                count += 1
    return count


class Rank:
    def __init__(self, job):
        self.job = job
        self.last = {"grad": [0.0] * job["parameters"], "loss": 0}

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
        # a step without labels goes on in the direction of the last one
        if count == 0:
            return self.last
        labels = count
        grad = [value / labels for value in sums]
        norm = math.sqrt(sum(value * value for value in grad))
        shrink = self.job["clipNorm"] / norm if norm > self.job["clipNorm"] else 1
        self.last = {"grad": [value * shrink for value in grad], "loss": loss / labels}
        return self.last


def make(job):
    return Rank(job)
