import math

# share of each step that is taken
RATE = 0.2
# weight that every leaf has of itself, towards no effect
PULL = 8
# hessian that a leaf needs, that of about four times as many rows of even chances
FEWEST = 2
SMALLEST_GAIN = 0.5
# trees without a better loss on the rows as served, before it ends
PATIENCE = 12
# what a sum of curves that should be 0 may be, once it is a difference
ROUNDING = 1e-9


def worth(slope, curve):
    return (slope * slope) / (curve + PULL)


def chance_of(logit):
    return 1 / (1 + math.exp(-logit))


def rest(whole, part):
    return [
        ([a - b for a, b in zip(whole_slope, slope)], [a - b for a, b in zip(whole_curve, curve)])
        for (whole_slope, whole_curve), (slope, curve) in zip(whole, part)
    ]


def leaf_for(tree, columns, row):
    while "value" not in tree:
        found = columns[tree["feature"]][row]
        is_left = tree["missingLeft"] if found < 0 else found <= tree["bin"]
        tree = tree["left"] if is_left else tree["right"]
    return tree["value"]


def loss_of(labels, logits):
    total = 0.0
    for label, logit in zip(labels, logits):
        right = -logit if label == 1 else logit
        # log(1 + exp(x)) without overflow
        total += right + math.log1p(math.exp(-right)) if right > 0 else math.log1p(math.exp(right))
    return total / len(logits)


class Booster:
    def __init__(self, train, usable):
        # plain lists are read faster than the inputs, which refuse to be changed
        self.columns = [list(column) for column in train["columns"]]
        self.usable = usable
        self.slopes = []
        self.curves = []

    def sums_of(self, members):
        """For each usable column the slopes and the curves of these rows, added up by bin."""
        slopes = [self.slopes[row] for row in members]
        curves = [self.curves[row] for row in members]
        sums = []
        for feature, bins in self.usable:
            column = self.columns[feature]
            # one cell more, for the rows where the value is missing: -1 is the last one
            slope_in = [0.0] * (bins + 1)
            curve_in = [0.0] * (bins + 1)
            for row, s, c in zip(members, slopes, curves):
                cell = column[row]
                slope_in[cell] += s
                curve_in[cell] += c
            sums.append((slope_in, curve_in))
        return sums

    def best_split(self, sums, slope, curve):
        best = (SMALLEST_GAIN, -1, 0, True)
        unsplit = worth(slope, curve)
        for (feature, bins), (slope_in, curve_in) in zip(self.usable, sums):
            lost_slope, lost_curve = slope_in[bins], curve_in[bins]
            slope_left = curve_left = 0.0
            for bin in range(bins):
                slope_left += slope_in[bin]
                curve_left += curve_in[bin]
                # where nothing is missing, what may be missing later goes with the larger side
                sides = (True, False) if lost_curve > ROUNDING else (curve_left > curve - curve_left,)
                for missing_left in sides:
                    s = slope_left + lost_slope if missing_left else slope_left
                    c = curve_left + lost_curve if missing_left else curve_left
                    if c < FEWEST or curve - c < FEWEST:
                        continue
                    gain = worth(s, c) + worth(slope - s, curve - c) - unsplit
                    if gain > best[0]:
                        best = (gain, feature, bin, missing_left)
        return best[1:]

    def grow(self, members, depth, sums, logits):
        """A tree for these rows, whose logits it moves. Their sums are not looked at where the depth is 0."""
        slope = curve = 0.0
        for row in members:
            slope += self.slopes[row]
            curve += self.curves[row]
        feature = -1
        if depth > 0:
            feature, bin, missing_left = self.best_split(sums, slope, curve)
        if feature < 0:
            value = (-RATE * slope) / (curve + PULL)
            for row in members:
                logits[row] += value
            return {"value": value}
        column = self.columns[feature]
        left, right = [], []
        for row in members:
            found = column[row]
            is_left = missing_left if found < 0 else found <= bin
            (left if is_left else right).append(row)
        left_sums = right_sums = []
        if depth > 1:
            # the rows of the smaller side are added up; the larger one is what remains
            if len(left) <= len(right):
                left_sums = self.sums_of(left)
                right_sums = rest(sums, left_sums)
            else:
                right_sums = self.sums_of(right)
                left_sums = rest(sums, right_sums)
        return {
            "feature": feature,
            "bin": bin,
            "missingLeft": missing_left,
            "left": self.grow(left, depth - 1, left_sums, logits),
            "right": self.grow(right, depth - 1, right_sums, logits),
        }


def fit(train, valid, options):
    # what is filled in afterwards is not there when a payment is judged
    usable = [
        (feature, column["bins"])
        for feature, column in enumerate(options["columns"])
        if column["knownAfterDays"] == 0
    ]
    booster = Booster(train, usable)
    labels = list(train["labels"])
    rows = len(labels)
    frauds = sum(labels)
    base = math.log((frauds + 0.5) / (rows - frauds + 0.5))
    logits = [base] * rows
    checked = [base] * len(valid["labels"])
    valid_columns = [list(column) for column in valid["columns"]]
    everybody = list(range(rows))
    trees = []
    lowest = loss_of(valid["labels"], checked)
    kept = 0
    while len(trees) < options["maxTrees"] and len(trees) < kept + PATIENCE:
        chances = [chance_of(logit) for logit in logits]
        booster.slopes = [chance - label for chance, label in zip(chances, labels)]
        booster.curves = [chance * (1 - chance) for chance in chances]
        tree = booster.grow(everybody, options["maxDepth"], booster.sums_of(everybody), logits)
        trees.append(tree)
        checked = [logit + leaf_for(tree, valid_columns, row) for row, logit in enumerate(checked)]
        loss = loss_of(valid["labels"], checked)
        if loss < lowest:
            lowest = loss
            kept = len(trees)
    return {"base": base, "trees": trees[:kept]}
