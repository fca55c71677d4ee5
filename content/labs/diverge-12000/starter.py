class Incident:
    def __init__(self, brief):
        self.brief = brief

    def next(self, state):
        """Asked for one action after another until there is a verdict."""
        # what everybody does first: back to the last checkpoint, with a lower rate
        changes = [{"change": "lowerRate", "factor": 0.3}]
        return {"do": "verdict", "from": self.brief["checkpoints"][-1], "causes": [], "changes": changes}


def make(brief):
    """Called once for each incident."""
    return Incident(brief)
