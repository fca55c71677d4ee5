import math


class Experiment:
    """A t-test every day: whoever is ahead on the first day that looks significant has won."""

    def __init__(self, setup):
        self.na = self.nb = 0
        self.ya = self.yb = 0.0
        self.yya = self.yyb = 0.0

    def analyse(self, day):
        a, b = day["a"], day["b"]
        self.na += a["n"]
        self.ya += a["y"]
        self.yya += a["yy"]
        self.nb += b["n"]
        self.yb += b["y"]
        self.yyb += b["yy"]
        est = self.yb / self.nb - self.ya / self.na
        variance_a = (self.yya - (self.ya * self.ya) / self.na) / (self.na - 1)
        variance_b = (self.yyb - (self.yb * self.yb) / self.nb) / (self.nb - 1)
        half = 1.96 * math.sqrt(variance_a / self.na + variance_b / self.nb)
        decide = "B" if est - half > 0 else "A" if est + half < 0 else "wait"
        return {"decide": decide, "est": est, "ci": [est - half, est + half]}


def make(setup):
    """Called once for each experiment; `analyse` is then called once a day until it decides."""
    return Experiment(setup)
