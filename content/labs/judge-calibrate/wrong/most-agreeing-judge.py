"""Trusts the one judge that agrees most often with people; where most answers are good, that is the one who passes all."""

import math

JUDGES = (0, 1, 2)


def length_of(answer):
    return (answer["words"] - 180) / 40


def solve(matrix, right):
    """The solution x of a x = b for a small positive definite a."""
    n = len(right)
    a = [list(row) for row in matrix]
    x = list(right)
    for i in range(n):
        for k in range(i + 1, n):
            part = a[k][i] / a[i][i]
            for j in range(i, n):
                a[k][j] = a[k][j] - part * a[i][j]
            x[k] = x[k] - part * x[i]
    for i in range(n - 1, -1, -1):
        rest = x[i]
        for j in range(i + 1, n):
            rest -= a[i][j] * x[j]
        x[i] = rest / a[i][i]
    return x


def fit_bias(labels, judge):
    """What length and family do to one judge: a line through all labelled answers, beside what the people say."""
    xx = [[0.01 if i == j else 0.0 for j in range(4)] for i in range(4)]
    xy = [0.0, 0.0, 0.0, 0.0]
    yy = 0.0
    for label in labels:
        said = (label["humans"][0] + label["humans"][1]) / 2
        x = (1, said, length_of(label), 1 if label["author"] == judge else 0)
        y = score_of(label, judge)
        for i in range(4):
            for j in range(4):
                xx[i][j] = xx[i][j] + x[i] * x[j]
            xy[i] = xy[i] + x[i] * y
        yy += y * y
    beta = solve(xx, xy)
    left = yy
    for i in range(4):
        left -= beta[i] * xy[i]
    return {"words": beta[2], "own": beta[3], "variance": left / len(labels)}


def score_of(answer, judge):
    """Both orders, so that being shown first does not count."""
    pair = answer["scores"][judge]
    return ((pair[0] + pair[1]) / 2 - 50) / 10


def mean(items):
    return sum(items) / len(items)


def choose(labels, answers, budget):
    # people err alike, so their disagreement tells how often: 2 e (1 - e)
    disagree = mean([0 if l["humans"][0] == l["humans"][1] else 1 for l in labels])
    error = min(0.45, (1 - math.sqrt(max(0, 1 - 2 * disagree))) / 2)
    # right on average: 1 for good ones and 0 for bad ones
    truth = [((l["humans"][0] + l["humans"][1]) / 2 - error) / (1 - 2 * error) for l in labels]
    bias = [fit_bias(labels, judge) for judge in JUDGES]

    def fair(answer):
        return [
            score_of(answer, judge)
            - bias[judge]["words"] * length_of(answer)
            - (bias[judge]["own"] if answer["author"] == judge else 0)
            for judge in JUDGES
        ]

    known = [fair(label) for label in labels]
    fresh = [fair(answer) for answer in answers]

    agreement = [
        mean([1 if (1 if score_of(l, judge) > 0 else 0) == l["humans"][0] else 0 for l in labels]) for judge in JUDGES
    ]
    chosen = agreement.index(max(agreement))
    scale = [0.0 for _ in answers]
    used = [0.0, 0.0, 0.0]
    luck = 0.0
    within = 0.0
    for fold in (0, 1):
        weights = [1 if judge == chosen else 0 for judge in JUDGES]

        def value(scores):
            total = 0.0
            for judge in JUDGES:
                total += weights[judge] * scores[judge]
            return total

        rows = [(value(scores), t) for i, (scores, t) in enumerate(zip(known, truth)) if i % 2 == fold]
        good, bad, goods, bads = levels(rows)
        gap = good - bad
        for i, scores in enumerate(fresh):
            scale[i] = scale[i] + (value(scores) - bad) / gap / 2
        for judge in JUDGES:
            used[judge] = used[judge] + weights[judge] / gap / 2
        rate = mean([(value(scores) - bad) / gap for scores in fresh])
        for g, t in rows:
            push = (rate * t * (g - good)) / goods + ((1 - rate) * (1 - t) * (g - bad)) / bads
            luck += (push / gap / 2) * (push / gap / 2)
            within += (t * (g - good) * (g - good) + (1 - t) * (g - bad) * (g - bad)) / gap / gap
    rate = mean(scale)
    within = max(0.01, within / len(labels))

    # the new answers are a sample, and what was taken off for length and family is known only so well
    variance = luck
    for one in scale:
        variance += ((one - rate) * (one - rate)) / len(answers) / len(answers)
    longer = mean([length_of(a) for a in answers]) - mean([length_of(l) for l in labels])
    variance += (longer * longer * within) / len(labels)
    for judge in JUDGES:
        own = mean([1 if l["author"] == judge else 0 for l in labels])
        more = (mean([1 if a["author"] == judge else 0 for a in answers]) - own) * used[judge]
        variance += (more * more * bias[judge]["variance"]) / (len(labels) * own * (1 - own) + 1)
    half = 1.96 * math.sqrt(variance)
    inside = min(1, max(0, rate))
    lo = min(inside, max(0, rate - half))
    hi = max(inside, min(1, rate + half))

    # the rate of today decides where doubt ends
    prior = min(0.98, max(0.02, rate))
    cut = 0.5 - within * math.log(prior / (1 - prior))
    doubtful = sorted(range(len(scale)), key=lambda i: abs(scale[i] - cut))
    return {
        "verdicts": [1 if one > cut else 0 for one in scale],
        "humans": doubtful[:budget],
        "rate": inside,
        "lo": lo,
        "hi": hi,
    }


def levels(rows):
    """The mean of good and of bad ones, and how many of each there are."""
    goods = bads = good = bad = 0.0
    for g, t in rows:
        goods += t
        bads += 1 - t
        good += t * g
        bad += (1 - t) * g
    # few labels may hold none of one kind
    goods = max(1, goods)
    bads = max(1, bads)
    return good / goods, bad / bads, goods, bads
