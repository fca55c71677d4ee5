def fit_cal(rows, meta):
    """Called once for each world with the rows for calibration."""
    return {"rows": len(rows)}


def apply(cal, score, segment):
    """Called for every live view: the chance of a click."""
    return score
