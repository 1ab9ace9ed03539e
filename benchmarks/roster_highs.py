"""A general exact solver on a rostering case, to compare with: HiGHS as scipy has it.

usage: roster_highs.py INSTANCE.json SECONDS
Prints the score of the best roster that it found ("none" if none) and the seconds that it took, model building included."""
import collections, datetime, json, sys, time

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import Bounds, LinearConstraint, milp

instance = json.load(open(sys.argv[1]))
began = time.time()
shifts = instance["shifts"]
index = {s["id"]: i for i, s in enumerate(shifts)}
start = [datetime.datetime.fromisoformat(s["start"]) for s in shifts]
free = [datetime.datetime.fromisoformat(s["end"]) + datetime.timedelta(hours=instance["restHours"]) for s in shifts]
week = [(s.date() - datetime.timedelta(days=s.weekday())).toordinal() // 7 for s in start]
skills = {v["id"]: set(v["skills"]) for v in instance["volunteers"]}
worth, most, rows, columns, values, least, greatest = [], [], [], [], [], [], []


def variable(value, up_to=1):
    worth.append(value)
    most.append(up_to)
    return len(worth) - 1


def row(entries, low, high):
    for column, value in entries:
        rows.append(len(least))
        columns.append(column)
        values.append(value)
    least.append(low)
    greatest.append(high)


on, of = collections.defaultdict(list), collections.defaultdict(list)
for offer in instance["offers"]:
    x = variable(10 * offer["wish"])
    on[offer["shift"]].append((x, offer["volunteer"]))
    of[offer["volunteer"]].append((x, index[offer["shift"]]))
for shift in shifts:
    here = on[shift["id"]]
    row([(x, 1) for x, _ in here] + [(variable(1000, shift["min"]), -1)], 0, np.inf)
    row([(x, 1) for x, _ in here], -np.inf, shift["max"])
    if shift["skill"]:
        row([(x, 1) for x, v in here if shift["skill"]["name"] in skills[v]] + [(variable(300, shift["skill"]["min"]), -1)], 0, np.inf)
for volunteer in instance["volunteers"]:
    own = sorted(of[volunteer["id"]], key=lambda o: start[o[1]])
    load = [variable(-2 * k) for k in range(min(volunteer["maxShifts"], len(own)))]
    row([(x, 1) for x, _ in own] + [(k, -1) for k in load], 0, 0)
    near = {frozenset(x for x, s in own if start[s] <= start[t] < free[s]) for _, t in own}
    for clique in near:
        if len(clique) > 1 and not any(clique < other for other in near):
            row([(x, 1) for x in clique], -np.inf, 1)
    if not volunteer["notThreeWeeksInARow"]:
        continue
    weeks = collections.defaultdict(list)
    for x, s in own:
        weeks[week[s]].append(x)
    busy = {w: variable(0) for w in weeks}
    for w, xs in weeks.items():
        for x in xs:
            row([(x, 1), (busy[w], -1)], -np.inf, 0)
        if w + 1 in weeks and w + 2 in weeks:
            row([(busy[w], 1), (busy[w + 1], 1), (busy[w + 2], 1)], -np.inf, 2)

matrix = sparse.csr_matrix((values, (rows, columns)), shape=(len(least), len(worth)))
found = milp(
    -np.array(worth, float),
    constraints=LinearConstraint(matrix, least, greatest),
    bounds=Bounds(0, np.array(most, float)),
    integrality=np.ones(len(worth)),
    options={"time_limit": float(sys.argv[2])},
)
print("none" if found.x is None else round(-found.fun), f"{time.time() - began:.2f}")
