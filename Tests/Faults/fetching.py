"""What is left when `ophalen` is killed or its line is cut: against the replayed services of the tests, over a line that
is slow and breaks when told to."""
import os, random, re, shutil, subprocess, sys, threading, time
from contextlib import contextmanager

from bench import REPOSITORY, contents, expect, kill
from line import Line

# What a call that broke off may leave: a part to go on with, and a draft. Neither has a name that anything reads.
REMNANT = re.compile(r"(\.deel|\.deel\.json)$|(^|/)\.nieuw-")
GIVING_UP = 69


class Services:
    """The replayed services in one edition, behind a line of their own."""

    def __init__(self, program, edition):
        self.line = Line()
        self.process = subprocess.Popen(
            [program, REPOSITORY / "GeoData/voorbeeld", self.line.base, str(edition)], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True)
        port = self.process.stdout.readline().strip()
        if not port:
            sys.exit(f"de proef zelf mislukt: {program} start niet")
        self.line.target = int(port)

    def options(self):
        base = self.line.base
        addresses = {name: base if name in ("rivm", "cbs") else f"{base}/{name}"
                     for name in ("pdok", "cbsbestanden", "rivm", "cbs", "kea", "uhi")}
        return [word for name, address in addresses.items() for word in ("--dienst", f"{name}={address}")]

    def close(self):
        self.line.close()
        self.process.stdin.close()
        self.process.wait()


@contextmanager
def services(program, edition):
    made = Services(program, edition)
    try:
        yield made
    finally:
        made.close()


RECORD = "herkomst-ophalen.json"


def ports_in(record, port):
    """The record names the addresses that were asked; every line has another port."""
    return re.sub(r"127\.0\.0\.1:\d+", f"127.0.0.1:{port}", record.read_text().replace("\\/", "/"))


def fetched(folder):
    """Every file, the record but for ports."""
    found = contents(folder) if folder.exists() else {}
    if RECORD in found:
        found[RECORD] = ports_in(folder / RECORD, 0)
    return found


class Fetch:
    """One way to call `ophalen`, from nothing or over what the first edition gave."""

    def __init__(self, bench, program, raster, is_over):
        self.bench, self.program, self.raster, self.is_over = bench, program, raster, is_over
        self.name = f"{raster} {'over een eerdere' if is_over else 'in een nieuwe'} map"
        self.root = bench.work / f"ophalen-{raster}-{int(is_over)}"
        self.root.mkdir()
        self.earlier, self.whole = self.root / "eerder", self.root / "heel"
        if is_over:
            with services(program, 1) as first:
                bench.done(*self.arguments(self.earlier, first))
        with services(program, 2) as second:
            self.start_in(self.whole, second)
            bench.done(*self.arguments(self.whole, second))
        self.before = fetched(self.earlier) if is_over else {}
        self.after = fetched(self.whole)
        expect(not is_over or sum(self.before.get(name) != digest for name, digest in self.after.items()) >= 5,
               f"{self.name}: de diensten hebben niets nieuws")

    def arguments(self, folder, server):
        return ["ophalen", "--stil", "--gebied", "GG9901", "--raster", self.raster, "--uitvoer", folder, *server.options()]

    def start_in(self, folder, server):
        shutil.rmtree(folder, ignore_errors=True)
        if self.is_over:
            shutil.copytree(self.earlier, folder)
            (folder / RECORD).write_text(ports_in(folder / RECORD, server.line.port))

    def seconds(self, server):
        """How long a call takes over a slow line."""
        folder = self.root / "gemeten"
        self.start_in(folder, server)
        began = time.monotonic()
        self.bench.done(*self.arguments(folder, server))
        return time.monotonic() - began

    def expect_sound(self, folder, what):
        """Every file is whole, of either edition; what is neither has a name that nothing reads."""
        found = fetched(folder)
        torn = [name for name, digest in found.items() if not REMNANT.search(name) and name != RECORD
                and digest not in (self.before.get(name), self.after.get(name))]
        gone = [name for name in self.before if name not in found]
        expect(not torn and not gone, f"{what}: geen oude en geen nieuwe bytes {torn[:3]}, of weg {gone[:3]}")
        return any(name.endswith(".deel") for name in found)

    def expect_finished(self, folder, server, what):
        """The next call brings what a call that nothing happened to brings, and leaves nothing else."""
        code, errors = self.bench.run(*self.arguments(folder, server))
        expect(code == 0, f"{what}: daarna {code} {errors.strip()[:200]}")
        found = fetched(folder)
        wrong = sorted(name for name in found.keys() | self.after.keys() if found.get(name) != self.after.get(name))
        expect(not wrong, f"{what}: de volgende maakt iets anders: {wrong[:4]}")


def killed(fetch, count, seed):
    chance = random.Random(seed)
    folder = fetch.root / "klap"
    parts = finished = 0
    with services(fetch.program, 2) as server:
        server.line.pace, server.line.pause = 2_000_000, 0.01
        took = fetch.seconds(server)
        for number in range(count):
            server.line.pace, server.line.pause = 2_000_000, 0.01
            fetch.start_in(folder, server)
            process = fetch.bench.start(*fetch.arguments(folder, server))
            time.sleep(chance.uniform(0, took * 1.02))
            finished += process.poll() is not None
            kill(process)
            parts += fetch.expect_sound(folder, f"ophalen, {fetch.name}, klap {number}")
            server.line.pace, server.line.pause = None, 0
            fetch.expect_finished(folder, server, f"ophalen, {fetch.name}, klap {number}")
    print(f"ophalen, {fetch.name}: {count} keer kill -9 in {took:.2f} s (waarvan {finished} keer na afloop, {parts} keer met een deel dat "
          "bleef): steeds heel, en de volgende maakte het af", flush=True)


def killed_while_moving(fetch):
    """Kills before moves and removals of files, which chance hardly ever meets."""
    if not (shutil.which("strace") and shutil.which("taskset")):
        return print("ophalen, bij elke verplaatsing: overgeslagen, er is geen strace of taskset")
    folder = fetch.root / "zetten"
    moment = 0
    # strace counts calls per thread, so that some are passed over; on one core fewer threads make them.
    calls = "rename,renameat,renameat2,unlink,unlinkat,rmdir,ftruncate"
    with services(fetch.program, 2) as server:
        while True:
            moment += 1
            fetch.start_in(folder, server)
            before = ["taskset", "-c", "0", "strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={calls}", "-e",
                      f"inject={calls}:signal=KILL:when={moment}"]
            code, errors = fetch.bench.run(*fetch.arguments(folder, server), before=before)
            if code == 0:
                break
            if "strace" in errors and moment == 1:
                return print(f"ophalen, bij elke verplaatsing: overgeslagen, strace mag hier niet ({errors.strip()[:80]})")
            what = f"ophalen, {fetch.name}, verplaatsing {moment}"
            fetch.expect_sound(folder, what)
            fetch.expect_finished(folder, server, what)
    print(f"ophalen, {fetch.name}: kill -9 bij {moment - 1} verplaatsingen en verwijderingen: steeds heel, en de volgende maakte het af",
          flush=True)


def killed_over_another_part(fetch):
    """A part of an earlier edition lies there; kills whenever it, or what tells which edition it is of, is opened."""
    if not shutil.which("strace"):
        return print("ophalen, over een deel van een andere uitgave: overgeslagen, er is geen strace")
    template, folder = fetch.root / "deel", fetch.root / "op-deel"
    part = "wijkenbuurten_2024.gpkg.deel"
    with services(fetch.program, 1) as first:
        first.line.pace = 400_000
        process = fetch.bench.start(*fetch.arguments(template, first))
        while process.poll() is None and not ((template / part).exists() and (template / part).stat().st_size > 100_000):
            time.sleep(0.01)
        kill(process)
    expect((template / part).exists(), "ophalen: er is geen deel")
    moment = 0
    with services(fetch.program, 2) as second:
        while True:
            moment += 1
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(template, folder)
            for name in (RECORD, part + ".json"):
                (folder / name).write_text(ports_in(folder / name, second.line.port))
            before = ["strace", "-f", "-qq", "-o", "/dev/null", "-P", folder / part, "-P", folder / f"{part}.json", "-e",
                      "trace=openat", "-e", f"inject=openat:signal=KILL:when={moment}"]
            code, errors = fetch.bench.run(*fetch.arguments(folder, second), before=before)
            if code == 0:
                break
            fetch.expect_finished(folder, second, f"ophalen, deel van een andere uitgave, {moment}")
    print(f"ophalen, over een deel van een andere uitgave: kill -9 bij {moment - 1} keer openen: nooit aan elkaar geplakt", flush=True)


def line_cut(fetch, count, seed):
    """The line dies for good at a random moment; every call has services and a folder of its own, for giving up takes long."""
    codes, messages = [], set()

    def call(number, took):
        folder = fetch.root / f"lijn-{number}"
        with services(fetch.program, 2) as server:
            server.line.pace, server.line.pause = 2_000_000, 0.01
            fetch.start_in(folder, server)
            process = fetch.bench.start(*fetch.arguments(folder, server))
            time.sleep(random.Random(seed * 1000 + number).uniform(0, took))
            server.line.die()
            errors = process.communicate()[1].strip()
            codes.append(process.returncode)
            what = f"ophalen, {fetch.name}, lijn {number}"
            clear = process.returncode == 0 or ("127.0.0.1" in errors and "opnieuw" in errors)
            expect(process.returncode in (0, GIVING_UP) and clear, f"{what}: {process.returncode} {errors[:300]}")
            if process.returncode:
                messages.add(re.sub(r"\d{4,}", "…", errors))
            fetch.expect_sound(folder, what)
            server.line.pace, server.line.pause = None, 0
            server.line.revive()
            fetch.expect_finished(folder, server, what)

    with services(fetch.program, 2) as server:
        server.line.pace, server.line.pause = 2_000_000, 0.01
        took = fetch.seconds(server)
    calls = [threading.Thread(target=call, args=(number, took)) for number in range(count)]
    for one in calls:
        one.start()
    for one in calls:
        one.join()
    print(f"ophalen, {fetch.name}: {count} keer viel de lijn weg: {codes.count(GIVING_UP)} keer {GIVING_UP}, {codes.count(0)} keer al klaar; "
          "steeds heel, en de volgende maakte het af", flush=True)
    for message in sorted(messages)[:1]:
        print(f"  {message}", flush=True)


def line_hiccups(fetch, count):
    """Answers that break off halfway now and then are asked for again, within one call."""
    folder = fetch.root / "hik"
    for number in range(count):
        with services(fetch.program, 2) as server:
            server.line.chance = random.Random(number)
            server.line.cuts_left = 3
            fetch.start_in(folder, server)
            fetch.expect_finished(folder, server, f"ophalen, {fetch.name}, hik {number}")
            expect(server.line.cuts_left < 3, f"ophalen, {fetch.name}, hik {number}: er brak niets af")
    print(f"ophalen, {fetch.name}: {count} keer braken tot drie antwoorden halverwege af: dezelfde bytes in één keer", flush=True)


def fetches_broken(bench, program, kills, seed, is_short):
    if not os.access(program, os.X_OK):
        return print(f"ophalen: overgeslagen, er is geen {program} (swift build -c release --product replay-services)")
    # The day of fetching is in the record; nothing else there depends on the clock.
    bench.environment["SOURCE_DATE_EPOCH"] = "1750000000"
    over, fresh = Fetch(bench, program, "pet", True), Fetch(bench, program, "uhi", False)
    for fetch in (over, fresh):
        killed(fetch, max(kills // 10, 2), seed)
        if not is_short:
            killed_while_moving(fetch)
    if not is_short:
        killed_over_another_part(fresh)
    line_cut(over, max(kills // 20, 2), seed)
    line_hiccups(fresh, max(kills // 40, 1))
    del bench.environment["SOURCE_DATE_EPOCH"]
