import math

# everybody's rule of thumb: an index above this is a change
RULE = 0.1


def share(count, rows):
    return max(count, 0.5) / rows


class Monitor:
    def __init__(self, service):
        self.before = []
        for f in range(len(service["used"])):
            counts = [0] * 12
            for day in service["reference"]:
                for b in range(12):
                    counts[b] += day["features"][f]["counts"][b]
            self.before.append(counts)

    def check(self, day):
        alarms = []
        for f, then in enumerate(self.before):
            now = day["features"][f]["counts"]
            rows_then, rows_now = sum(then), sum(now)
            index = 0
            for b in range(12):
                p = share(then[b], rows_then)
                q = share(now[b], rows_now)
                index += (q - p) * math.log(q / p)
            if index > RULE:
                alarms.append({"feature": f, "kind": "shift"})
        return alarms


def make(service):
    return Monitor(service)
