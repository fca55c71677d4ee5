# who is on demand stays there until the job is so far ahead of its line, in minutes of the line
AHEAD_MIN = 180


def choose(state):
    # work that is not saved goes with the machine, and until the next question nobody can order another
    left = state["workMin"] - state["savedMin"]
    slack = state["deadlineMin"] - state["nowMin"] - left - state["changeOverMin"]
    if slack < state["askEveryMin"]:
        return "od"

    if state["spot"]:
        return "spot"

    # a straight line from the start to the deadline: who is behind it pays, who is ahead waits
    ahead = AHEAD_MIN if state["on"] == "od" else 0
    line = (state["workMin"] * (state["nowMin"] + ahead)) / state["deadlineMin"]
    return "od" if state["doneMin"] < line else "idle"
