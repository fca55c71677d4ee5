"""Makes the reference values that the tests of src/math compare with, by tools that share no code with it.

Run: python3 make-math-vectors.py     Needs: mpmath 1.3.0, NumPy 2.4.6, SciPy 1.17.1; takes about 10 s.
A row of a function is [arguments..., nearest double, rest], where the true value is the nearest double plus
`rest` units in its last place. PCG4D is written here from its paper, in whole numbers of any size.
"""
import fractions, json, math, pathlib, platform, random
import mpmath as mp
import numpy as np
import scipy
import scipy.stats

mp.mp.dps = 60
HERE = pathlib.Path(__file__).parent
MPMATH = f"mpmath {mp.__version__}, {mp.mp.dps} digits"
LN2 = math.log(2)


def write(name, tool, rows, **more):
    lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    head = "".join(f'"{key}": {json.dumps(value)},\n' for key, value in more.items())
    made = f"{tool}, by make-math-vectors.py"
    text = f'{{"madeBy": "{made}",\n{head}"rows": [\n{lines}\n]}}\n'
    assert len(text) <= 60_000, (name, len(text))
    (HERE / name).write_text(text)


def row(true, *arguments):
    near = float(true)
    rest = float((true - mp.mpf(near)) / mp.mpf(math.ulp(near)))
    return [*arguments, near, round(rest, 4)]


def beside(x, steps=2):
    """x and its neighbours among the doubles."""
    found = [x]
    up = down = x
    for _ in range(steps):
        up, down = math.nextafter(up, math.inf), math.nextafter(down, -math.inf)
        found += [up, down]
    return found


def exp_rows(rng):
    xs = [5e-324, 1e-300, -1e-20, 2.0**-53, -(2.0**-53), 2.0**-54, 1e-8, 1.0, -1.0, 10.0, 100.0, -100.0, 700.0]
    for x in (0.35, -0.35, 709.7827128933840, 708.0, -708.3964185322641, -745.1332191019411, -744.4400719213812):
        xs += [v for v in beside(x) if -745.1332191019412 <= v <= 709.782712893384]
    for k in (-1074, -1060, -1023, -1022, -1021, -500, -3, -2, -1, 0, 1, 2, 3, 500, 1022, 1023):
        xs += beside(k * LN2) + beside((k + 0.5) * LN2)
    xs += [rng.uniform(-0.35, 0.35) for _ in range(250)] + [rng.uniform(-3, 3) for _ in range(300)]
    xs += [rng.uniform(-708, 709.7) for _ in range(250)] + [rng.uniform(-745, -708) for _ in range(60)]
    return [row(mp.exp(mp.mpf(x)), x) for x in xs if -745.13 < x < 709.7827]


def log_rows(rng):
    xs = [5e-324, 1e-323, 2.2250738585072014e-308, 1.7976931348623157e308, 10.0, 1e300, 0.1, math.e]
    for x in (1.0, math.sqrt(2), math.sqrt(0.5), 2.0, 0.5, 4.0, 2.2250738585072014e-308):
        xs += beside(x, 6)
    xs += [1 + rng.uniform(-1, 1) * 2.0 ** -rng.randrange(1, 52) for _ in range(250)]
    xs += [rng.uniform(0.5, 2) for _ in range(350)] + [math.ldexp(rng.uniform(1, 2), rng.randrange(-1074, 1023)) for _ in range(250)]
    return [row(mp.log(mp.mpf(x)), x) for x in xs if x != 1 and x > 0]


def pow_rows(rng):
    pairs = [(2.0, 0.5), (10.0, -5.0), (1.5, 2.5), (0.5, 1023.0), (1.0000000000000002, 1e17), (0.9999999999999999, 1e17)]
    pairs += [(5e-324, 0.5), (1.7976931348623157e308, 0.5), (1.7976931348623157e308, 1.0), (5e-324, -0.9), (1e-310, 0.25)]
    for base in (math.sqrt(2), math.sqrt(0.5), 33 / 32, 31.5 / 32, 1.25):
        pairs += [(b, 7.3) for b in beside(base)]
    for _ in range(700):
        kind = rng.randrange(3)
        if kind == 0: base = 2 ** rng.uniform(-10, 10)
        elif kind == 1: base = 1 + rng.uniform(-0.05, 0.05)
        else: base = 2 ** rng.uniform(-1000, 1000)
        reach = 13.8 if rng.random() < 0.6 else 700
        pairs.append((base, rng.uniform(-reach, reach) / math.log(base)))
    rows = [row(mp.power(mp.mpf(b), mp.mpf(e)), b, e) for b, e in pairs]
    return [r for r in rows if 2.3e-308 < r[2] < 1.7e308]


def inverse_normal(p):
    """Newton's method on the tail that p lies in, from a start by bisection."""
    share = mp.mpf(p) if p <= 0.5 else 1 - mp.mpf(p)
    low, high = mp.mpf(0), mp.mpf(40)
    upper = lambda z: mp.erfc(z / mp.sqrt(2)) / 2
    for _ in range(12):
        middle = (low + high) / 2
        if upper(middle) > share: low = middle
        else: high = middle
    z = (low + high) / 2
    for _ in range(9):
        step = (upper(z) - share) * mp.sqrt(2 * mp.pi) * mp.exp(z * z / 2)
        z += step / (1 + z * step / 2)
    return -z if p <= 0.5 else z


def normal_quantile_rows(rng):
    ps = [5e-324, 1e-320, 2.2250738585072014e-308, 1e-300, 1e-100, 1e-20, 2.0**-33, 0.025, 0.1, 0.25, 0.5 - 2.0**-54, 0.5 + 2.0**-53, 0.9, 0.975]
    for p in (0.075, 0.925, math.exp(-25.0), 1 - math.exp(-25.0)): ps += beside(p)
    ps += [math.nextafter(1, 0)] + [1 - 2.0**-k for k in range(2, 53, 3)]
    ps += [rng.random() for _ in range(350)] + [2.0 ** -rng.uniform(3, 60) for _ in range(150)] + [2.0 ** -rng.uniform(60, 1070) for _ in range(100)]
    ps += [1 - 2.0 ** -rng.uniform(3, 50) for _ in range(100)] + [0.5 + rng.uniform(-1, 1) * 2.0 ** -rng.randrange(5, 50) for _ in range(60)]
    return [row(inverse_normal(p), p) for p in ps if p != 0.5]


def normal_cdf_rows(rng):
    xs = [1e-300, -1e-300, 1e-17, -1.0, 1.0, 1.96, -1.2815515655446004, -4.0, 4.0, 8.2, 8.3, 9.0, -37.0, -37.5, -20.0]
    xs += [rng.uniform(-37, 0) for _ in range(300)] + [rng.uniform(-6, 6) for _ in range(400)] + [rng.uniform(-0.1, 0.1) for _ in range(50)]
    return [row(mp.erfc(-mp.mpf(x) / mp.sqrt(2)) / 2, x) for x in xs]


def log_gamma_rows(rng):
    xs = [1e-300, 1e-10, 0.5, 1.5, 3.0, 9.999999999999998, 10.0, 11.0, 171.0, 1e5, 1e15, 1e300]
    xs += beside(1.0, 4) + beside(2.0, 4)
    xs += [rng.uniform(0, 12) for _ in range(300)] + [10 ** rng.uniform(-6, 8) for _ in range(200)]
    return [row(mp.loggamma(mp.mpf(x)), x) for x in xs if x not in (1.0, 2.0)]


def lower_gamma(shape, x):
    a, t = mp.mpf(shape), mp.mpf(x)
    if t > a + 30 * mp.sqrt(a) + 200: return mp.mpf(1) - mp.gammainc(a, t, regularized=True)
    term = total = mp.mpf(1)
    step = 1
    while term > total * mp.mpf(10) ** -50:
        term *= t / (a + step)
        total += term
        step += 1
    return total * mp.exp(a * mp.log(t) - t - mp.loggamma(a + 1))


def gamma_cdf_rows(rng):
    pairs = [(1.0, 1.0), (0.01, 1e-300), (0.5, 0.1), (9.99, 10.5), (10.0, 10.0), (10.0, 11.0), (10.0, 500.0), (1000.0, 1000.0), (1e4, 1e4), (1e4, 1.03e4)]
    for _ in range(500):
        shape = 10 ** rng.uniform(-2, 4)
        x = shape + rng.uniform(-4, 4) * math.sqrt(shape) if rng.random() < 0.6 else shape * 10 ** rng.uniform(-2, 1)
        if x > 0: pairs.append((shape, x))
    return [row(lower_gamma(a, x), a, x) for a, x in pairs]


def quantile_rows(rng):
    makers = [
        lambda n: [rng.gauss(0, 1) for _ in range(n)],
        lambda n: [round(math.exp(rng.gauss(12, 0.5))) for _ in range(n)],
        lambda n: [rng.randrange(-3, 4) for _ in range(n)],
        lambda n: [rng.choice([0.0, 1e9 * rng.random()]) for _ in range(n)],
        lambda n: [1e5 + 1e-9 * rng.random() for _ in range(n)],
    ]
    rows = []
    for maker in makers:
        for n in (1, 2, 3, 10, 101, 200):
            values = [float(v) for v in maker(n)]
            shares = [0, 0.05, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.9, 0.999, 1]
            rows.append([values, shares, np.quantile(np.array(values), shares, method="linear").tolist()])
    return rows


def summary_rows(rng):
    """values, sum, variance: the true values of the doubles, rounded once."""
    sets = [[1.0, 2.0, 6.0], [1.0, 1e100, 1.0, -1e100], [0.1] * 10, [1e9 + v for v in (4.0, 7.0, 13.0, 16.0)]]
    sets += [[rng.gauss(1e6, 1) for _ in range(60)] for _ in range(5)] + [[rng.uniform(-1, 1) * 10 ** rng.randrange(-8, 8) for _ in range(60)] for _ in range(5)]
    rows = []
    for values in sets:
        exact = [fractions.Fraction(v) for v in values]
        middle = sum(exact) / len(exact)
        rows.append([values, math.fsum(values), float(sum((v - middle) ** 2 for v in exact) / (len(exact) - 1))])
    return rows


def spearman_rows(rng):
    rows = []
    for n in (2, 3, 5, 20, 60):
        for span in (3, 1000):
            a = [rng.randrange(span) + 0.5 for _ in range(n)]
            b = [v * rng.choice([-1, 1, 1]) + rng.randrange(span) for v in a]
            if len(set(a)) > 1 and len(set(b)) > 1:
                rows.append([a, b, float(scipy.stats.spearmanr(a, b).statistic)])
    return rows


def pcg4d(counters):
    """Jarzynski and Olano 2020, listing of pcg4d."""
    x, y, z, w = ((c * 1664525 + 1013904223) % 2**32 for c in counters)
    for last in (False, True):
        x = (x + y * w) % 2**32
        y = (y + z * x) % 2**32
        z = (z + x * y) % 2**32
        w = (w + y * z) % 2**32
        if not last:
            x, y, z, w = (v ^ (v >> 16) for v in (x, y, z, w))
    return [x, y, z, w]


def pcg4d_rows(rng):
    big = 2**32 - 1
    counters = [[0, 0, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [big] * 4, [big, 0, 0, 0], [0, big, 0, 0]]
    counters += [[0, 0, big, 0], [0, 0, 0, big], [2**31, 2**31, 2**31, 2**31], [2**31 - 1, 1, 2, 3], [1, 2, 3, 4], [7, 1_000_000, 3, 2026]]
    counters += [[rng.randrange(2**32) for _ in range(4)] for _ in range(34)] + [[rng.randrange(100) for _ in range(4)] for _ in range(16)]
    return [[*c, *pcg4d(c)] for c in counters]


def main():
    made = {
        "exp": (MPMATH, exp_rows), "log": (MPMATH, log_rows), "pow": (MPMATH, pow_rows),
        "normal-quantile": (MPMATH, normal_quantile_rows), "normal-cdf": (MPMATH, normal_cdf_rows),
        "log-gamma": (MPMATH, log_gamma_rows), "gamma-cdf": (MPMATH, gamma_cdf_rows),
        "quantiles": (f"NumPy {np.__version__} quantile, method linear", quantile_rows),
        "sum": (f"Python {platform.python_version()} math.fsum and fractions", summary_rows),
        "spearman": (f"SciPy {scipy.__version__} spearmanr", spearman_rows),
        "pcg4d": (f"Python {platform.python_version()} whole numbers", pcg4d_rows),
    }
    for name, (tool, rows) in made.items():
        write(f"{name}.json", tool, rows(random.Random(f"lanewise {name}")))


main()
