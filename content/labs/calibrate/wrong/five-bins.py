"""Five bins: right on average, and nobody inside a bin can be told apart."""

def odds(p):
    return p / (1 - p)


def back(p, meta):
    """From the kept rows back to all views of today."""
    o = (odds(p) * meta["keepShare"] * odds(meta["clickRateNow"])) / odds(meta["clickRate"])
    return o / (1 + o)


def fit_cal(rows, meta):
    clicks, all_rows = [1] * 5, [5] * 5
    for row in rows:
        if row["inTraining"]:
            continue
        bin_of = min(4, int(row["score"] * 5))
        clicks[bin_of] += row["clicked"]
        all_rows[bin_of] += 1
    return [back(c / n, meta) for c, n in zip(clicks, all_rows)]


def apply(cal, score, segment):
    return cal[min(4, int(score * 5))]
