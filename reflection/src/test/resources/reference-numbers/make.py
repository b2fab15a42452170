# SPDX-License-Identifier: Apache-2.0
# Makes the .csv files beside it: python3 make.py (Python 3.11, SciPy 1.17.1, seed 20261122). Run by hand.
# signed-rank: scipy.stats.wilcoxon, zero_method="pratt", every one of the 2^n signs (PermutationMethod).
# sign: scipy.stats.binomtest. shift: median and ranks of Walsh averages, limits from every sign of 1..n.
# kendall: score over every order of the row (itertools); without ties scipy.stats.kendalltau, method="exact".
# slope: scipy.stats.theilslopes for the estimate, limits from every order.
import csv, itertools, random
import numpy as np
from scipy import stats

rng = random.Random(20261122)

def rows(low, high, sizes, each):
    for n in sizes:
        for _ in range(each):
            yield [rng.randint(low, high) for _ in range(n)]

def write(name, head, lines):
    with open(name, "w", newline="") as out:
        w = csv.writer(out, lineterminator="\n"); w.writerow(head); w.writerows(lines)

def signed_rank(d):
    w = stats.wilcoxon(d, zero_method="pratt", method=stats.PermutationMethod(n_resamples=np.inf))
    r = stats.rankdata(np.abs(d))
    return repr(float(sum(r[np.array(d) > 0]))), repr(float(min(1.0, w.pvalue)))

def sign(d):
    up, down = sum(x > 0 for x in d), sum(x < 0 for x in d)
    return up, down, repr(float(stats.binomtest(up, up + down, 0.5).pvalue) if up + down else 1.0)

def cut(counts, total):
    """k: the largest with 2 P(value <= k - 1) <= 0.05, and the confidence."""
    tail, k = 0, 0
    while 2 * (tail + counts[k]) <= 0.05 * total: tail += counts[k]; k += 1
    return k, 1 - 2 * tail / total

def shift(d):
    n = len(d)
    walsh = sorted((d[i] + d[j]) / 2 for i in range(n) for j in range(i, n))
    counts = [0] * (n * (n + 1) // 2 + 1)
    for signs in itertools.product((0, 1), repeat=n): counts[sum(r * s for r, s in zip(range(1, n + 1), signs))] += 1
    k, confidence = cut(counts, 2 ** n)
    return repr(float(np.median(walsh))), walsh[k - 1], walsh[len(walsh) - k], repr(confidence)

def score(y):
    return sum((b > a) - (b < a) for a, b in itertools.combinations(y, 2))

def kendall(y):
    s = score(y)
    seen = [score(o) for o in itertools.permutations(y)]
    p = sum(abs(t) >= abs(s) for t in seen) / len(seen)
    if len(set(y)) == len(y) > 1: assert abs(p - stats.kendalltau(range(len(y)), y, method="exact").pvalue) < 1e-12
    return s, repr(p)

def slope(x, y):
    n = len(y)
    slopes = sorted((b[1] - a[1]) / (b[0] - a[0]) for a, b in itertools.combinations(list(zip(x, y)), 2))
    counts = [0] * (n * (n - 1) // 2 + 1)
    for o in itertools.permutations(range(n)): counts[(len(counts) - 1 - score(o)) // 2] += 1
    k, confidence = cut(counts, sum(counts))
    return repr(float(stats.theilslopes(y, x).slope)), repr(slopes[k - 1]), repr(slopes[len(slopes) - k]), repr(confidence)

text = lambda values: " ".join(map(str, values))
pairs = [d for d in list(rows(-4, 2, range(2, 14), 4)) + list(rows(-30, 30, range(6, 14), 2)) if any(d)]
write("signed-rank.csv", ["differences", "rankSum", "p"], [(text(d), *signed_rank(d)) for d in pairs])
write("sign.csv", ["differences", "rose", "fell", "p"], [(text(d), *sign(d)) for d in pairs + list(rows(-1, 1, [40, 100], 3))])
write("shift.csv", ["differences", "estimate", "low", "high", "confidence"], [(text(d), *shift(d)) for d in pairs if len(d) >= 6])
weeks = list(rows(1, 7, range(1, 9), 4)) + [rng.sample(range(0, 40), n) for n in (6, 7, 8, 8)]
write("kendall.csv", ["row", "score", "p"], [(text(y), *kendall(y)) for y in weeks])
longer = [y for y in weeks if len(y) >= 6]
gaps = [sorted(rng.sample(range(8), len(y))) for y in longer]
write("slope.csv", ["weeks", "row", "slope", "low", "high", "confidence"], [(text(x), text(y), *slope(x, y)) for x, y in zip(gaps, longer)])
