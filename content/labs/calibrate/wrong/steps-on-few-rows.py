"""Isotonic steps straight from the rows, however few there are."""

def odds(p):
    return p / (1 - p)


def back(p, meta):
    """From the kept rows back to all views of today."""
    o = (odds(p) * meta["keepShare"] * odds(meta["clickRateNow"])) / odds(meta["clickRate"])
    return o / (1 + o)


def fit_cal(rows, meta):
    steps = []
    for row in sorted((row for row in rows if not row["inTraining"]), key=lambda r: r["score"]):
        start, clicks, count = row["score"], row["clicked"], 1
        while steps and steps[-1][1] * count >= clicks * steps[-1][2]:
            start, more, others = steps.pop()
            clicks += more
            count += others
        steps.append((start, clicks, count))
    return [[start, back(min(0.9999, max(0.0001, clicks / count)), meta)] for start, clicks, count in steps]


def apply(cal, score, segment):
    found = cal[0][1]
    for start, chance in cal:
        if start <= score:
            found = chance
    return found
