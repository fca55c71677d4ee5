# who is on demand stays there until the job is so far ahead of its line, in minutes of the line
AHEAD_MIN = 180
# what a spell is taken to last before any has ended, as minutes seen
PRIOR_MIN = 120


def is_worth_it(state):
    """Whether a spot machine is likely to stay long enough to pay for the way to it, and back where one comes from a
    machine that works."""
    stay_min = (state["thereMin"] + PRIOR_MIN) / (state["timesGone"] + 1)
    worked_min = stay_min - state["changeOverMin"] - state["checkpointMin"] / 2
    back = state["changeOverMin"] if state["on"] == "od" else 0
    return (1 - state["spotPrice"]) * worked_min > state["spotPrice"] * state["changeOverMin"] + back


def choose(state):
    # work that is not saved goes with the machine, and until the next question nobody can order another
    left = state["workMin"] - state["savedMin"]
    slack = state["deadlineMin"] - state["nowMin"] - left
    if slack < state["askEveryMin"]:
        return "od"

    if state["spot"] and (state["on"] == "spot" or is_worth_it(state)):
        return "spot"

    # a straight line from the start to the deadline: who is behind it pays, who is ahead waits
    ahead = AHEAD_MIN if state["on"] == "od" else 0
    line = (state["workMin"] * (state["nowMin"] + ahead)) / state["deadlineMin"]
    return "od" if state["doneMin"] < line else "idle"
