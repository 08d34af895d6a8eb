#!/usr/bin/env python3
"""Runs the built program on thousands of damaged files and looks at everything that comes out.

    python3 Tests/Fuzzing/mutate.py .build/release/hitte-eenzaamheid --runs 20000 --seed 1

Each run damages one file of a small base case (cut from GeoData/voorbeeld) in a way that knows the format. Run number and seed
decide everything, so `--only 1234` does that run again. A finding is a crash, another exit code than those of sysexits, more
than 10 s, more than 1 GiB, anything written by a failing run, a result that is not whole, a number that the files do not
have, a message without a place or with signs that steer a terminal. Ends with 1 where there are any; their files are kept.
"""

import argparse
import collections
import hashlib
import multiprocessing
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import xml.etree.ElementTree
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import base_case  # noqa: E402
import checks  # noqa: E402
import scenarios  # noqa: E402

SECONDS = 10
MEMORY = 1 << 30
BATCH = 60
SENTINEL = "eerder.txt"


class TooLong(Exception):
    pass


def alarmed(*_):
    raise TooLong


class Worker:
    """A folder with the base case, in which one file at a time is damaged."""

    def __init__(self, program: Path, base: Path, chosen: list, seed: str):
        self.program, self.base, self.chosen, self.seed = program, base, chosen, seed
        self.folder = Path(tempfile.mkdtemp(prefix="mutate-", dir=base.parent))
        shutil.copytree(base, self.folder, dirs_exist_ok=True)
        self.target = self.folder / "doel"
        self.clean = {}
        signal.signal(signal.SIGALRM, alarmed)

    def execute(self, arguments: tuple, seconds: float = SECONDS):
        """Exit code (negative: signal, `None`: too long), output, errors, peak memory in bytes."""
        with open(self.folder.parent / f"{self.folder.name}.out", "w+b") as out, \
                open(self.folder.parent / f"{self.folder.name}.err", "w+b") as err:
            process = subprocess.Popen([self.program, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL,
                                       stdout=out, stderr=err, env=ENVIRONMENT)
            signal.setitimer(signal.ITIMER_REAL, seconds)
            try:
                _, status, usage = os.wait4(process.pid, 0)
                signal.setitimer(signal.ITIMER_REAL, 0)
                code = os.waitstatus_to_exitcode(status)
                process.returncode = code
            except TooLong:
                process.kill()
                process.wait()
                return None, "", "", 0
            out.seek(0), err.seek(0)
            scale = 1 if sys.platform == "darwin" else 1024
            return (code, out.read().decode("utf-8", "replace"), err.read().decode("utf-8", "replace"), usage.ru_maxrss * scale)

    def reset(self):
        shutil.rmtree(self.target, ignore_errors=True)
        self.target.mkdir()
        (self.target / SENTINEL).write_text("van een eerdere keer")

    def figures_without_damage(self, scenario):
        """What the scenario gives on the whole files."""
        if scenario.arguments not in self.clean:
            self.reset()
            code, _, errors, _ = self.execute(scenario.arguments, 60)
            if code != 0:
                raise SystemExit(f"the base case fails: {' '.join(scenario.arguments)}\n{errors}")
            self.clean[scenario.arguments] = checks.figures(self.target)
        return self.clean[scenario.arguments]

    def run(self, number: int):
        rng = random.Random(f"{self.seed}:{number}")
        scenario = rng.choices(self.chosen, [s.weight for s in self.chosen])[0]
        path = self.folder / scenario.file
        hidden = [self.folder / name for name in scenario.without]
        try:
            for name in hidden:
                name.unlink()
            clean = self.figures_without_damage(scenario)
            content, change = scenarios.mutate(scenario, rng, (self.base / scenario.file).read_bytes(),
                                               self.folder.parent / f"{self.folder.name}.db")
            path.write_bytes(content)
            self.reset()
            code, problems = self.judge(scenario, change, clean, rng)
            if scenario.verb == "verifieer" and code == 0 and scenario.format != "json" and \
                    content != (self.base / scenario.file).read_bytes():
                problems.append("a changed result went unnoticed")
        finally:
            shutil.copy(self.base / scenario.file, path)
            for name, source in zip(hidden, scenario.without):
                shutil.copy(self.base / source, name)
        return number, scenario, code, change.what, problems, content if problems else b""

    def judge(self, scenario, change, clean, rng):
        before_target, before = checks.listing(self.target), self.inputs()
        code, output, errors, memory = self.execute(scenario.arguments)
        if code is None:
            # A busy machine is no hang: once more, with all the time it may need.
            self.reset()
            started = time.process_time()
            code, output, errors, memory = self.execute(scenario.arguments, 6 * SECONDS)
            used = resource.getrusage(resource.RUSAGE_CHILDREN)
            if code is None:
                return None, [f"still runs after {6 * SECONDS} s ({used.ru_utime + time.process_time() - started:.0f})"]
            before_target = checks.listing(self.target) if code else before_target
        problems = []
        if code not in checks.EXIT_CODES:
            problems.append(f"exit code {code}: {errors[-600:]}")
        if memory > MEMORY:
            problems.append(f"{memory >> 20} MiB")
        problems += checks.messages(scenario.verb, code, output, errors)
        problems += checks.unchanged(before, self.inputs(), "input changed")
        if code != 0:
            problems += checks.unchanged(before_target, checks.listing(self.target), "written by a failing run")
        else:
            try:
                problems += checks.tables(self.target) + checks.results(self.target, clean, change)
            except Exception:  # An output that cannot be read is a finding, whatever the way.
                problems.append(traceback.format_exc(limit=-2))
        if not problems and scenario.verb == "kaart" and rng.random() < 0.04:
            problems += self.further(scenario, code)
        if problems:
            problems.append(f"stderr: {errors[-800:]}")
        return code, problems

    def further(self, scenario, code):
        """Now and then: the rehearsal says the same, more threads give the same bytes, and drawings are whole XML."""
        found = []
        first = self.digests()
        rest = [a for a in scenario.arguments[1:]]
        for option in ("--formaat", "--uitvoer"):
            place = rest.index(option)
            del rest[place:place + 2]
        rehearsed, _, errors, _ = self.execute(("controleer", *rest), 6 * SECONDS)
        if rehearsed != code:
            found.append(f"controleer ends with {rehearsed}, kaart with {code}: {errors[-300:]}")
        arguments = list(scenario.arguments)
        arguments[arguments.index("--draden") + 1] = "3"
        self.reset()
        again, _, _, _ = self.execute(tuple(arguments), 6 * SECONDS)
        if again != code or self.digests() != first:
            found.append("other bytes with three threads")
        if code == 0:
            arguments[arguments.index("--formaat") + 1] = "svg,html,csv"
            self.reset()
            drawn, _, errors, memory = self.execute(tuple(arguments), 6 * SECONDS)
            if drawn != 0 or memory > MEMORY:
                found.append(f"drawing: exit code {drawn}, {memory >> 20} MiB {errors[-300:]}")
            for path in self.target.glob("*.svg"):
                try:
                    xml.etree.ElementTree.parse(path)
                except xml.etree.ElementTree.ParseError as error:
                    found.append(f"{path.name}: {error}")
        return found

    def digests(self):
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(self.target.iterdir())}

    def inputs(self):
        return {name: state for name, state in checks.listing(self.folder).items() if not name.startswith("doel/")}


ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "LC_ALL": "C.UTF-8"}
worker = None


def start(*arguments):
    global worker
    # Memory beyond this would take the machine with it; the limit that is checked is lower.
    resource.setrlimit(resource.RLIMIT_AS, (16 << 30, 16 << 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    worker = Worker(*arguments)


def one(number):
    return worker.run(number)


def outcomes(pool, options, until):
    """Batch by batch: a pool would take all numbers at once, and the clock would stop nothing."""
    if options.only:
        yield from pool.imap_unordered(one, options.only)
        return
    for first in range(0, options.runs, BATCH):
        if time.monotonic() > until:
            return
        yield from pool.imap_unordered(one, range(first, min(first + BATCH, options.runs)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--only", type=int, nargs="+", help="these runs alone")
    parser.add_argument("--format", nargs="+", help="these formats alone")
    parser.add_argument("--workers", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--keep", type=Path, default=Path("fuzz-bevindingen"), help="where damaged files of findings go")
    options = parser.parse_args()
    program = options.program.resolve()
    example = Path(__file__).resolve().parents[2] / "GeoData" / "voorbeeld"
    chosen = list(scenarios.SCENARIOS)
    if subprocess.run([program, "verifieer", "--help"], capture_output=True, text=True).stdout.find("verifieer <map>") >= 0:
        chosen += scenarios.VERIFY
    if options.format:
        chosen = [s for s in chosen if s.format in options.format]
    counts, findings = collections.Counter(), 0
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="fuzz-") as scratch:
        base = Path(scratch) / "basis"
        base_case.make(program, example, base)
        with multiprocessing.Pool(options.workers, start, (program, base, chosen, options.seed)) as pool:
            for number, scenario, code, what, problems, content in outcomes(pool, options, started + 60 * options.minutes):
                if (number + 1) % 1000 == 0:
                    print(f"{sum(counts.values()) + 1} runs in {time.monotonic() - started:.0f} s, {findings} findings", flush=True)
                counts[scenario.format, scenario.verb, code] += 1
                if options.only:
                    print(f"run {number}: {' '.join(scenario.arguments)}\n  {scenario.file}: {what}\n  exit code {code}")
                if problems:
                    findings += 1
                    kept = options.keep / f"{options.seed}-{number}-{Path(scenario.file).name}"
                    kept.parent.mkdir(parents=True, exist_ok=True)
                    kept.write_bytes(content)
                    print(f"FINDING {number} {scenario.verb} {scenario.file} [{what[:200]}] exit {code}", flush=True)
                    for problem in problems:
                        print("   ", problem.strip().replace("\n", "\n    "), flush=True)
    summary(counts, findings, time.monotonic() - started, options.seed)
    return 1 if findings else 0


def summary(counts, findings, seconds, seed):
    codes = sorted({code for _, _, code in counts}, key=str)
    print(f"{'format':8} {'verb':11}" + "".join(f"{str(code):>8}" for code in codes) + f"{'all':>8}")
    for key in sorted({(format, verb) for format, verb, _ in counts}):
        row = [counts[*key, code] for code in codes]
        print(f"{key[0]:8} {key[1]:11}" + "".join(f"{n:8}" for n in row) + f"{sum(row):8}")
    total = [sum(n for (_, _, c), n in counts.items() if c == code) for code in codes]
    print(f"{'all':20}" + "".join(f"{n:8}" for n in total) + f"{sum(total):8}")
    print(f"seed {seed}: {sum(total)} runs in {seconds:.0f} s, {findings} findings")


if __name__ == "__main__":
    sys.exit(main())
