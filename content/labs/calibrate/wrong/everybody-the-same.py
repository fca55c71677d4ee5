"""The overall rate for every view: perfectly calibrated and worth nothing."""

def fit_cal(rows, meta):
    return meta["clickRateNow"]


def apply(cal, score, segment):
    return cal
