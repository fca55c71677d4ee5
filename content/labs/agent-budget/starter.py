class Guard:
    """One task: what you keep in here belongs to it alone."""

    def __init__(self, task):
        self.task = task
        self.calls = 0

    def guard(self, last, call):
        """Called before each call that the agent wants to make, with what came of your last verdict."""
        self.calls += 1
        # twenty-five are enough for anybody
        return "handOff" if self.calls > 25 else "allow"


def make(task):
    return Guard(task)
