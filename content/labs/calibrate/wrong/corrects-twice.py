"""Goes back from the kept rows to all views, and then once more."""

import math

# scores are rounded, so the outermost ones stand for something further in
EDGE = 0.00005
# pull of each segment towards no deviation: as strong as this many rows at even chances
PULL = 4
ROUNDS = 8


def odds(p):
    return p / (1 - p)


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


def logit(score):
    inside = min(1 - EDGE, max(EDGE, score))
    return math.log(inside / (1 - inside))


def fit_cal(rows, meta):
    fresh = [row for row in rows if not row["inTraining"]]
    xs = [logit(row["score"]) for row in fresh]
    segments = [0.0] * (1 + max((row["segment"] for row in fresh), default=-1))
    slope, offset = 1.0, 0.0
    for _ in range(ROUNDS):
        # one Newton step for the line, with a light pull of the slope towards 1
        g0, g1 = 0.0, 2 * (1 - slope)
        h00, h01, h11 = 0.000001, 0.0, 2.0
        for x, row in zip(xs, fresh):
            p = sigmoid(slope * x + offset + segments[row["segment"]])
            w = p * (1 - p)
            g0 += row["clicked"] - p
            g1 += (row["clicked"] - p) * x
            h00 += w
            h01 += w * x
            h11 += w * x * x
        det = h00 * h11 - h01 * h01
        offset += (h11 * g0 - h01 * g1) / det
        slope += (h00 * g1 - h01 * g0) / det
        # one Newton step for each segment
        gradient = [-own * PULL for own in segments]
        weight = [PULL for _ in segments]
        for x, row in zip(xs, fresh):
            k = row["segment"]
            p = sigmoid(slope * x + offset + segments[k])
            gradient[k] = gradient[k] + row["clicked"] - p
            weight[k] = weight[k] + p * (1 - p)
        for k in range(len(segments)):
            segments[k] = segments[k] + gradient[k] / weight[k]
    # back to all views, then from the rate of then to the rate of now
    shift = 2 * math.log(meta["keepShare"]) + math.log(odds(meta["clickRateNow"]) / odds(meta["clickRate"]))
    return {"slope": slope, "offset": offset, "segments": segments, "shift": shift}


def apply(cal, score, segment):
    own = cal["segments"][segment] if segment < len(cal["segments"]) else 0
    return sigmoid(cal["slope"] * logit(score) + cal["offset"] + own + cal["shift"])
