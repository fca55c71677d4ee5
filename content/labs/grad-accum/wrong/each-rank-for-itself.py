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
        # every rank takes the mean over its own labels, and the mean of those is taken over ranks
        labels = max(1, count)
        return [
            {"reduce": "mean", "values": [value / labels for value in grad]},
            {"reduce": "mean", "values": [loss / labels, 1]},
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
