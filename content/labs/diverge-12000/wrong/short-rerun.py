"""Runs it again from far back, sees it go well for a while, and believes that it was bad luck."""


def mean(xs):
    return sum(xs) / max(1, len(xs))


class Incident:
    def __init__(self, brief):
        self.brief = brief

    def next(self, state):
        last, oldest = state["last"], self.brief["checkpoints"][0]
        if last is None:
            return {"do": "rerun", "from": oldest, "steps": 500, "changes": []}
        is_well = mean(last["loss"]) < mean(self.brief["loss"][:5]) + 0.2
        changes = [] if is_well else [{"change": "lowerRate", "factor": 0.3}]
        return {"do": "verdict", "from": oldest, "causes": [], "changes": changes}


def make(brief):
    return Incident(brief)
