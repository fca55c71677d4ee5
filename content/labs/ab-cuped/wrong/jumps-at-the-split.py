"""Tests the split at 5 % every day: every third sound experiment is thrown away."""

import math

# effects that are worth looking for, in dollars a person: the spread of the mixture
SPREAD = 1
ALPHA = 0.05
# standard errors by which the split may be off before the log is not believed
SPLIT_LIMIT = 1.96
# standard errors above the estimate at which hope ends
HOPE = 0.8


class Experiment:
    def __init__(self, setup):
        self.setup = setup
        # people of arm B beyond what was planned, and the variance of that
        self.excess = 0.0
        self.excess_variance = 0.0
        # scatter around the mean of each arm and day, and the people that it is made of
        self.people = 0
        self.yy = self.xx = self.xy = 0.0
        # differences of the days, weighted
        self.weight = self.y = self.x = 0.0
        self.upkeep = 0.0

    def analyse(self, day):
        a, b = day["a"], day["b"]
        everybody = a["n"] + b["n"]
        self.excess += b["n"] - day["share"] * everybody
        self.excess_variance += day["share"] * (1 - day["share"]) * everybody
        for arm in (a, b):
            self.people += arm["n"] - 1
            self.yy += arm["yy"] - (arm["y"] * arm["y"]) / arm["n"]
            self.xx += arm["xx"] - (arm["x"] * arm["x"]) / arm["n"]
            self.xy += arm["xy"] - (arm["x"] * arm["y"]) / arm["n"]
        # what is worth the upkeep, in dollars a person
        if day["day"] == 1:
            self.upkeep = (self.setup["upkeep"] / 100) * (a["y"] / a["n"])
        if day["day"] > self.setup["noveltyDays"]:
            weight = (a["n"] * b["n"]) / everybody
            self.weight += weight
            self.y += weight * (b["y"] / b["n"] - a["y"] / a["n"])
            self.x += weight * (b["x"] / b["n"] - a["x"] / a["n"])
        decision = self.weigh(day["day"])
        off = abs(self.excess) / math.sqrt(self.excess_variance)
        if off > SPLIT_LIMIT:
            return {**decision, "decide": "invalid"}
        return decision

    def weigh(self, day):
        if self.weight == 0:
            return {"decide": "wait", "est": 0, "ci": [-1000, 1000]}
        theta = self.xy / self.xx
        est = (self.y - theta * self.x) / self.weight
        variance = (self.yy - theta * self.xy) / self.people / self.weight
        # holds at every look: the effects that the mixture likelihood ratio does not rule out
        wide = variance + SPREAD * SPREAD
        ratio = math.log(wide / (variance * ALPHA * ALPHA))
        half = math.sqrt(((variance * wide) / (SPREAD * SPREAD)) * ratio)
        ci = [est - half, est + half]
        hopeless = est + HOPE * math.sqrt(variance) < self.upkeep
        if est - half > 0 and est > self.upkeep:
            return {"decide": "B", "est": est, "ci": ci}
        return {"decide": "A" if hopeless or day == self.setup["days"] else "wait", "est": est, "ci": ci}


def make(setup):
    return Experiment(setup)
