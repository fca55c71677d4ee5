import math


def passes(answer, judge):
    return 1 if answer["scores"][judge][0] >= 50 else 0


def choose(labels, answers, budget):
    """Takes the judge that agrees most often with the first person, and believes every word it says."""
    best, most = 0, -1
    for judge in range(3):
        same = 0
        for label in labels:
            if passes(label, judge) == label["humans"][0]:
                same += 1
        if same > most:
            most, best = same, judge
    verdicts = [passes(answer, best) for answer in answers]
    rate = sum(verdicts) / len(answers)
    half = 1.96 * math.sqrt((rate * (1 - rate)) / len(answers))
    return {"verdicts": verdicts, "humans": [], "rate": rate, "lo": rate - half, "hi": rate + half}
