"""Compares each day with a Wednesday."""

import math

# what a value in each tenth of the training data stands for, in standard deviations
PLACE = [-1.755, -1.045, -0.677, -0.386, -0.126, 0.126, 0.386, 0.677, 1.045, 1.755]
# evidence a day that is put down to chance, and the sum of what is left that raises an alarm
ALLOWED = 0.8
ENOUGH = 6
# a wrong unit puts so many rows, and such a share of them, where no training data was
OUTSIDE_ROWS = 10
OUTSIDE_SHARE = 0.008


def measure(feature, rows):
    """A feature's day in three numbers, with the sampling variance of each, and the rows outside."""
    counts = feature["counts"]
    inside, first, second = 0, 0.0, 0.0
    for b in range(10):
        c, v = counts[b + 1], PLACE[b]
        inside += c
        first += c * v
        second += c * v * v
    n = max(1, inside)
    gone = feature["missing"] / rows
    chance = (feature["missing"] + 1) / (rows + 2)
    values = (first / n, second / n, gone)
    luck = (0.95 / n, 1.4 / n, (chance * (1 - chance)) / rows)
    return values, luck, counts[0] + counts[11]


class Monitor:
    def __init__(self, service):
        self.used = service["used"]
        self.learn_features(service["reference"])
        self.learn_outcomes(service["reference"])
        # evidence so far: for each feature up and down in place and spread, and up in missing values
        self.evidence = [[0.0] * 5 for _ in self.used]
        self.outcomes = [0.0] * 3
        self.asked = set()
        self.labels_from = 0

    def learn_features(self, reference):
        # what each day of the week looks like: sums weighted by rows, for each feature, weekday and measure
        self.middle = []
        # variance between days beyond the luck of the rows, by measure; missing in units of their own chance
        sway, weight = [0.0] * 3, [0.0] * 3
        for f in range(len(self.used)):
            sums, rows, days = [0.0] * 21, [0] * 7, [0] * 7
            for d in reference:
                values, _, _ = measure(d["features"][f], d["rows"])
                w = d["weekday"]
                for k in range(3):
                    sums[w * 3 + k] += values[k] * d["rows"]
                rows[w] += d["rows"]
                days[w] += 1
            mine = [s / max(1, rows[at // 3]) for at, s in enumerate(sums)]
            self.middle.append(mine)
            for d in reference:
                values, luck, _ = measure(d["features"][f], d["rows"])
                w = d["weekday"]
                count = days[w]
                if count < 2:
                    continue
                for k in range(3):
                    mean = mine[w * 3 + k]
                    unit = max(0.001, mean * (1 - mean)) if k == 2 else 1
                    r = values[k] - mean
                    over = ((r * r * count) / (count - 1) - luck[k]) / (unit * unit)
                    sway[k] += over * d["rows"]
                    weight[k] += d["rows"]
        self.sway = [max(0.0, s / max(1, w)) for s, w in zip(sway, weight)]

    def learn_outcomes(self, reference):
        # the rate by bin of the score, and how much a day's level sways
        seen, hits = [1] * 10, [0.05] * 10
        for d in reference:
            for b in range(10):
                seen[b] += d["labels"]["counts"][b]
                hits[b] += d["labels"]["positives"][b]
        self.rates = [h / n for h, n in zip(hits, seen)]
        self.logits = [math.log(p / (1 - p)) for p in self.rates]
        level_sway, level_weight = 0.0, 0.0
        for d in reference:
            off, spread, _, _ = self.outcome(d["labels"])
            level_sway += off * off - spread
            level_weight += spread * spread
        self.level_sway = max(0.0, level_sway / max(level_weight, 0.000001))

    def outcome(self, labels):
        expected, found, spread, lean = 0.0, 0, 0.0, 0.0
        for b in range(10):
            c, p = labels["counts"][b], self.rates[b]
            expected += c * p
            found += labels["positives"][b]
            spread += c * p * (1 - p)
            lean += c * p * (1 - p) * self.logits[b]
        balance = lean / max(spread, 0.000001)
        tilt, tilt_spread = 0.0, 0.0
        for b in range(10):
            c, p = labels["counts"][b], self.rates[b]
            x = self.logits[b] - balance
            tilt += (labels["positives"][b] - c * p) * x
            tilt_spread += c * p * (1 - p) * x * x
        return found - expected, spread, tilt, tilt_spread

    def check(self, day):
        for closed in day["closed"]:
            feature = closed["feature"]
            self.asked.discard(feature)
            if feature is not None:
                self.evidence[feature] = [0.0] * 5
            else:
                self.outcomes = [0.0] * 3
                # outcomes of the days before the repair still come in
                if closed["found"] is not None:
                    self.labels_from = day["day"]
        alarms = self.check_features(day) + self.check_outcomes(day["labels"])
        # an alarm to a switched-off pager is for nobody
        if day["muted"]:
            return []
        for alarm in alarms:
            self.asked.add(alarm["feature"])
        return alarms

    def check_features(self, day):
        alarms = []
        like = 2
        for f, own in enumerate(day["features"]):
            if not self.used[f] or f in self.asked:
                continue
            sums, mine = self.evidence[f], self.middle[f]
            values, luck, outside = measure(own, day["rows"])
            for k in range(3):
                mean = mine[like * 3 + k]
                unit = max(0.001, mean * (1 - mean)) if k == 2 else 1
                # four days of the reference know the mean as well as a quarter of the variance says
                variance = luck[k] + 1.25 * self.sway[k] * unit * unit
                z = (values[k] - mean) / math.sqrt(variance)
                add(sums, 2 * k, z)
                if k < 2:
                    add(sums, 2 * k + 1, -z)
            present = day["rows"] - own["missing"]
            is_unit = outside >= OUTSIDE_ROWS and outside > OUTSIDE_SHARE * present
            moved = max(sums[:4])
            if is_unit:
                alarms.append({"feature": f, "kind": "unit"})
            elif sums[4] > ENOUGH:
                alarms.append({"feature": f, "kind": "missing"})
            elif moved > ENOUGH:
                alarms.append({"feature": f, "kind": "shift"})
        return alarms

    def check_outcomes(self, labels):
        if labels is None or labels["day"] < self.labels_from or None in self.asked:
            return []
        off, spread, tilt_sum, tilt_spread = self.outcome(labels)
        level = off / math.sqrt(spread + self.level_sway * spread * spread + 0.000001)
        add(self.outcomes, 0, level)
        add(self.outcomes, 1, -level)
        add(self.outcomes, 2, -tilt_sum / math.sqrt(tilt_spread + 0.000001))
        rate, tilt = max(self.outcomes[:2]), self.outcomes[2]
        if max(rate, tilt) <= ENOUGH:
            return []
        return [{"feature": None, "kind": "concept" if tilt > rate else "label"}]


def add(sums, at, z):
    sums[at] = max(0, sums[at] + z - ALLOWED)


def make(service):
    return Monitor(service)
