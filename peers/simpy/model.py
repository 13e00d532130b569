"""The simplified process in SimPy: the same transitions, seats, officers and counts as crates/simulator/src/simplified.

    model.py --persons 3500 --years 2 --seed 1 --replications 1 --style lean

Prints one line of JSON for each replication: the measures, and the seconds that the run took.

Two ways of writing it:
  taught  as SimPy's guide teaches: `Resource`, and `request | timeout` for those who give up waiting
  lean    still a process for each person and SimPy's queue of events, but what costs most is left out: no
          condition events, one timeout for each decision to leave, waiting rooms as deques (giving up a request of a
          `Resource` searches its whole queue), and nothing on the agenda that would come after the end
"""

import argparse
import gc
import json
import math
import random
import time
import tomllib
from collections import deque
from pathlib import Path

import simpy
from simpy.events import PENDING, Event, Timeout

COUNTS = ("registered", "returned", "assessment_begun", "assessed", "support_begun", "support_ended",
          "to_work", "to_other")
ASSESSMENT, SEAT, SEARCH = range(3)


def give_up(timeout):
    """The time to leave has come: whatever the person waits for, the wait is over."""
    waits_for = timeout._value[0]
    if waits_for is not None and waits_for._value is PENDING:
        waits_for.succeed(False)


class OverTime:
    """A number over time: each who comes and goes is added once."""

    __slots__ = ("now", "person_months")

    def __init__(self):
        self.now, self.person_months = 0, 0.0

    def comes(self, at):
        self.now += 1
        self.person_months -= at

    def goes(self, at):
        self.now -= 1
        self.person_months += at

    def mean(self, end):
        return (self.person_months + self.now * end) / end


class Desk:
    """Shared capacity and those who wait for it, in turn; one who has left meanwhile is passed over."""

    __slots__ = ("free", "queue", "waiting", "months_waited")

    def __init__(self, capacity):
        self.free, self.queue, self.waiting, self.months_waited = capacity, deque(), OverTime(), 0.0

    def is_free(self):
        queue = self.queue
        while queue:
            turn = queue.popleft()
            if turn._value is PENDING:
                turn.succeed(True)
                return
        self.free += 1


class Process:
    def __init__(self, model, persons, months, seed, style):
        self.model, self.end = model, months
        self.env = simpy.Environment()
        dice = random.Random(seed)
        self.random, self.log = dice.random, math.log
        size = model["size"]
        officers, seats = (math.floor(persons * size[of] / 1000 + 0.5)
                           for of in ("officers_per_thousand", "seats_per_thousand"))
        self.officers, self.seats = Desk(officers), Desk(seats)
        if style == "taught":
            # A Resource needs a capacity above 0.
            self.officer, self.seat = simpy.Resource(self.env, officers), simpy.Resource(self.env, seats)
        self.person = {"lean": self.lean, "taught": self.taught}[style]
        self.stock, self.in_support = OverTime(), OverTime()
        for name in COUNTS:
            setattr(self, name, 0)
        self.bands = [(band["from_month"], band["per_month"]) for band in model["work"]]
        self.other_per_month = model["leaving"]["per_month"]
        self.assessment_months = model["assessment"]["months"]
        self.needs_support = model["assessment"]["needs_support"]
        self.support_months = model["support"]["months"]
        self.work_ratio = model["support"]["work_ratio"]
        self.share_back, self.months_back = model["return"]["share"], model["return"]["months"]
        begin = model["begin"]
        for _ in range(persons):
            since = -self.exponential() * begin["months_out_of_work"]
            if self.random() >= begin["assessed"]:
                stage = ASSESSMENT
            else:
                stage = SEAT if self.random() < self.needs_support else SEARCH
            self.env.process(self.person(since, stage))
        self.env.process(self.inflow(persons * size["new_persons_per_month"]))

    def exponential(self):
        return -self.log(1.0 - self.random())

    def months_to_work(self, out_of_work, bears):
        at, bands = out_of_work, self.bands
        last = len(bands) - 1
        for i, (_, rate) in enumerate(bands):
            if i == last:
                break
            until = bands[i + 1][0]
            if at < until:
                here = (until - at) * rate
                if bears <= here:
                    break
                bears -= here
                at = until
        return at + bears / rate - out_of_work

    def leaving(self, now, since, ratio):
        """When the person leaves, and whether for work, at the rates that hold from now on."""
        work = self.months_to_work(now - since, self.exponential() / ratio)
        other = self.exponential() / self.other_per_month
        return (now + work, True) if work < other else (now + other, False)

    def inflow(self, per_month):
        env = self.env
        while True:
            yield Timeout(env, self.exponential() / per_month)
            self.registered += 1
            env.process(self.person(env._now, ASSESSMENT))

    def left(self, now, to_work):
        """Counts one who leaves; answers the months until the person is back, or none."""
        self.stock.goes(now)
        if not to_work:
            self.to_other += 1
            return None
        self.to_work += 1
        if self.random() < self.share_back:
            return self.exponential() * self.months_back
        return None

    def lean(self, since, stage):
        env, end, officers, seats = self.env, self.end, self.officers, self.seats
        while True:
            # Registered. Each round of the inner loop is a time at the ordinary rates, until support or leaving.
            self.stock.comes(env._now)
            while True:
                now = env._now
                leaves_at, to_work = self.leaving(now, since, 1.0)
                waits_for = [None]
                leaving = None
                if leaves_at < end:
                    leaving = Timeout(env, leaves_at - now, waits_for)
                    leaving.callbacks.append(give_up)
                if stage == ASSESSMENT:
                    if officers.free:
                        officers.free -= 1
                    else:
                        waits_for[0] = turn = Event(env)
                        officers.queue.append(turn)
                        officers.waiting.comes(now)
                        comes_to_turn = yield turn
                        officers.waiting.goes(env._now)
                        if not comes_to_turn:
                            break
                        officers.months_waited += env._now - now
                        now = env._now
                    self.assessment_begun += 1
                    takes = self.exponential() * self.assessment_months
                    if now + takes >= leaves_at:
                        if leaving is None:
                            return
                        yield leaving
                        officers.is_free()
                        break
                    if now + takes >= end:
                        return
                    yield Timeout(env, takes)
                    now += takes
                    self.assessed += 1
                    officers.is_free()
                    stage = SEAT if self.random() < self.needs_support else SEARCH
                if stage == SEARCH:
                    if leaving is None:
                        return
                    yield leaving
                    break
                if seats.free:
                    seats.free -= 1
                else:
                    waits_for[0] = turn = Event(env)
                    seats.queue.append(turn)
                    seats.waiting.comes(now)
                    comes_to_turn = yield turn
                    seats.waiting.goes(env._now)
                    if not comes_to_turn:
                        break
                    seats.months_waited += env._now - now
                    now = env._now
                self.support_begun += 1
                self.in_support.comes(now)
                leaves_at, to_work = self.leaving(now, since, self.work_ratio)
                ends = now + self.exponential() * self.support_months
                first = ends if ends < leaves_at else leaves_at
                if first >= end:
                    return
                yield Timeout(env, first - now)
                self.in_support.goes(env._now)
                if ends < leaves_at:
                    self.support_ended += 1
                seats.is_free()
                if leaves_at <= ends:
                    break
                stage = ASSESSMENT
            back = self.left(env._now, to_work)
            if back is None or env._now + back >= end:
                return
            yield Timeout(env, back)
            self.returned += 1
            since, stage = env._now, ASSESSMENT

    def taught(self, since, stage):
        env = self.env
        while True:
            self.stock.comes(env.now)
            while True:
                leaves_at, to_work = self.leaving(env.now, since, 1.0)
                if stage == ASSESSMENT:
                    with self.officer.request() as request:
                        asked = env.now
                        self.officers.waiting.comes(asked)
                        yield request | env.timeout(leaves_at - asked)
                        self.officers.waiting.goes(env.now)
                        if not request.triggered:
                            break
                        self.officers.months_waited += env.now - asked
                        self.assessment_begun += 1
                        takes = self.exponential() * self.assessment_months
                        if env.now + takes >= leaves_at:
                            yield env.timeout(max(0.0, leaves_at - env.now))
                            break
                        yield env.timeout(takes)
                        self.assessed += 1
                    stage = SEAT if self.random() < self.needs_support else SEARCH
                if stage == SEARCH:
                    yield env.timeout(max(0.0, leaves_at - env.now))
                    break
                with self.seat.request() as request:
                    asked = env.now
                    self.seats.waiting.comes(asked)
                    yield request | env.timeout(max(0.0, leaves_at - asked))
                    self.seats.waiting.goes(env.now)
                    if not request.triggered:
                        break
                    self.seats.months_waited += env.now - asked
                    self.support_begun += 1
                    self.in_support.comes(env.now)
                    leaves_at, to_work = self.leaving(env.now, since, self.work_ratio)
                    ends = env.now + self.exponential() * self.support_months
                    yield env.timeout(min(ends, leaves_at) - env.now)
                    self.in_support.goes(env.now)
                    if leaves_at <= ends:
                        break
                    self.support_ended += 1
                stage = ASSESSMENT
            back = self.left(env.now, to_work)
            if back is None:
                return
            yield env.timeout(back)
            self.returned += 1
            since, stage = env.now, ASSESSMENT

    def play(self):
        self.env.run(until=self.end)
        end = self.end
        told = {name: float(getattr(self, name)) for name in COUNTS}
        told["mean_stock"] = self.stock.mean(end)
        told["mean_waiting_for_officer"] = self.officers.waiting.mean(end)
        told["mean_waiting_for_seat"] = self.seats.waiting.mean(end)
        told["mean_in_support"] = self.in_support.mean(end)
        told["months_to_officer"] = self.officers.months_waited / max(1, self.assessment_begun)
        told["months_to_seat"] = self.seats.months_waited / max(1, self.support_begun)
        told["stock_at_end"] = float(self.stock.now)
        return told


def main():
    ask = argparse.ArgumentParser(description="The simplified process in SimPy.")
    ask.add_argument("--persons", type=int, default=3500)
    ask.add_argument("--years", type=float, default=2.0)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--replications", type=int, default=1)
    ask.add_argument("--style", choices=("lean", "taught"), default="lean")
    wish = ask.parse_args()
    model = tomllib.loads((Path(__file__).parent / "model.toml").read_text(encoding="utf-8"))
    # The run makes few cycles and ends soon: without the collector SimPy is faster.
    gc.disable()
    for replication in range(wish.replications):
        gc.collect()
        began = time.perf_counter()
        process = Process(model, wish.persons, wish.years * 12, wish.seed * 1_000_003 + replication, wish.style)
        told = process.play()
        seconds = time.perf_counter() - began
        del process
        print(json.dumps({"seconds": seconds, "measures": told}), flush=True)


if __name__ == "__main__":
    main()
