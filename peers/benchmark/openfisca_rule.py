"""The benchmark's table (eligibility.toml) in OpenFisca, checked against our answers and measured.

Each row is a variable of its own, so that a trace tells each row's outcome as our explanation does; the limits are
dated parameters. OpenFisca has no absent values (a variable has a default), so every fact is known here.

openfisca_rule.py PERSONS_FILE
"""

import csv
import sys
import time

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERIOD = "2026-01"
LEAST_SECONDS = 3.0
Person = build_entity(key="person", plural="persons", label="A person", is_person=True)

LIMITS = {
    "age_min": 16,
    "age_max": 66,
    "long_unemployed": 24,
    "arrived_unemployed": 6,
    "youth_age_end": 25,
    "youth_registered": 3,
    "schooling_unemployed": 12,
    "older_age": 55,
    "older_registered": 6,
}


class Education(Enum):
    none = "none"
    compulsory = "compulsory"
    upper_secondary = "upper_secondary"
    post_secondary = "post_secondary"


def fact(name, kind, **more):
    default = {int: 0, bool: False, Enum: Education.none}[kind]
    body = {"value_type": kind, "entity": Person, "definition_period": DateUnit.MONTH, "default_value": default}
    return type(name, (Variable,), {**body, **more})


def rule(name, formula):
    body = {"value_type": bool, "entity": Person, "definition_period": DateUnit.MONTH, "formula": formula}
    return type(name, (Variable,), body)


def limits(parameters, period):
    return parameters(period).limits


FACTS = [
    fact("age", int),
    fact("in_work", bool),
    fact("unemployed_months", int),
    fact("registered_months", int),
    fact("has_code", bool),
    fact("newly_arrived", bool),
    fact("education", Enum, possible_values=Education),
]

# Name of the row, its test, its answer; in the order of the table.
ROWS = [
    ("row_in_work", lambda p, t, q: p("in_work", t), False),
    ("row_too_young", lambda p, t, q: p("age", t) < limits(q, t).age_min, False),
    ("row_too_old", lambda p, t, q: p("age", t) >= limits(q, t).age_max, False),
    ("row_long_unemployed", lambda p, t, q: p("unemployed_months", t) > limits(q, t).long_unemployed, True),
    ("row_code", lambda p, t, q: p("has_code", t), True),
    (
        "row_newly_arrived",
        lambda p, t, q: p("newly_arrived", t) * (p("unemployed_months", t) > limits(q, t).arrived_unemployed),
        True,
    ),
    (
        "row_youth",
        lambda p, t, q: (p("age", t) >= limits(q, t).age_min)
        * (p("age", t) < limits(q, t).youth_age_end)
        * (p("registered_months", t) >= limits(q, t).youth_registered),
        True,
    ),
    (
        "row_little_schooling",
        lambda p, t, q: (
            (p("education", t) == Education.none) + (p("education", t) == Education.compulsory)
        )
        * (p("unemployed_months", t) > limits(q, t).schooling_unemployed),
        True,
    ),
    (
        "row_older",
        lambda p, t, q: (p("age", t) >= limits(q, t).older_age)
        * (p("registered_months", t) >= limits(q, t).older_registered),
        True,
    ),
]


def first_row_that_holds(person, period, parameters):
    tests = [person(name, period) for name, _, _ in ROWS]
    return np.select(tests, [answer for _, _, answer in ROWS], default=False)


def build_system():
    system = TaxBenefitSystem([Person])
    dated = {name: {"values": {"2024-01-01": {"value": value}}} for name, value in LIMITS.items()}
    system.parameters = ParameterNode("", data={"limits": dated})
    for variable in FACTS:
        system.add_variable(variable)
    for name, test, _ in ROWS:
        system.add_variable(rule(name, test))
    system.add_variable(rule("entitled", first_row_that_holds))
    return system


def simulate(system, columns, count, traced):
    simulation = SimulationBuilder().build_default_simulation(system, count)
    simulation.trace = traced
    for name, values in columns.items():
        simulation.set_input(name, PERIOD, values)
    return simulation.calculate("entitled", PERIOD)


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    columns = {}
    for variable in FACTS:
        name = variable.__name__
        texts = [row[name] for row in rows]
        if variable.value_type is int:
            columns[name] = np.array([int(text) for text in texts], dtype=np.int32)
        elif variable.value_type is bool:
            columns[name] = np.array([text == "true" for text in texts])
        else:
            columns[name] = Education.encode(np.array(texts))
    return columns, np.array([row["answer"] == "entitled" for row in rows])


def measure(what, answers, ask):
    """Tells the best time for one answer over rounds of `answers` answers."""
    best, began = float("inf"), time.perf_counter()
    while time.perf_counter() - began < LEAST_SECONDS:
        start = time.perf_counter()
        ask()
        best = min(best, (time.perf_counter() - start) / answers)
    print(f"OpenFisca, {what}: {best * 1e6:.3f} µs, {1e-6 / best:.4f} million a second, {60e-6 / best:.3f} million a minute")


def main():
    columns, expected = read(sys.argv[1])
    count = len(expected)
    system = build_system()
    wrong = int(np.sum(simulate(system, columns, count, traced=False) != expected))
    if wrong:
        sys.exit(f"OpenFisca disagrees with us on {wrong} of {count} persons")
    print(f"OpenFisca agrees with us on {count} persons, of whom {int(expected.sum())} are entitled")
    few = 50
    alone = [{name: values[i : i + 1] for name, values in columns.items()} for i in range(few)]
    for traced, word in [(False, "untraced"), (True, "traced")]:
        measure(f"{count} persons at once, {word}", count, lambda: simulate(system, columns, count, traced))
        measure(
            f"one person at a time, {word}",
            few,
            lambda: [simulate(system, person, 1, traced) for person in alone],
        )


if __name__ == "__main__":
    main()
