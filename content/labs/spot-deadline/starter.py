def choose(state):
    """Asked for each job: when spot machines come or go, and every now and then while nothing changes."""
    left = state["workMin"] - state["doneMin"]
    # cheap machines as long as there is time, and when it runs out the sure one
    if state["nowMin"] + left + state["changeOverMin"] >= state["deadlineMin"]:
        return "od"
    return "spot" if state["spot"] else "idle"
