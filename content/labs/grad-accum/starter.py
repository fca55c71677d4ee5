import math


class Rank:
    def __init__(self, job):
        self.job = job

    def contribute(self, micro_batches):
        """What this rank sends after its micro-batches of a step."""
        # the mean over micro-batches, as for a batch that is cut into equal parts
        values = [0.0] * (self.job["parameters"] + 1)
        many = max(1, len(micro_batches))
        for micro in micro_batches:
            if micro["grad"] is None:
                continue
            for i, value in enumerate([*micro["grad"], micro["loss"]]):
                values[i] += value / many
        return [{"reduce": "mean", "values": values}]

    def finish(self, reduced):
        """What this rank makes of it: one list comes back for each message."""
        [values] = reduced
        grad = values[: self.job["parameters"]]
        norm = math.sqrt(sum(value * value for value in grad))
        shrink = self.job["clipNorm"] / norm if norm > self.job["clipNorm"] else 1
        return {"grad": [value * shrink for value in grad], "loss": values[self.job["parameters"]]}


def make(job):
    """Called once for each rank of each job."""
    return Rank(job)
