#!/usr/bin/env python3
"""What is left of earlier results when a run is killed, the disk fills up, a folder goes or an input changes.

Runs the built program on the bundled example, again and again, and each time lays every byte in the folder beside the bytes of
two runs that were left alone. Needs nothing but Python; the parts that need root (a disk that is full or read-only) or strace are
skipped with a line that says so. Exit code 0 where every expectation held.
"""
import argparse, os, random, shutil, subprocess, sys, tempfile, time
from pathlib import Path

from bench import REPOSITORY, Bench, contents, expect, kill, problems, strays
from fetching import fetches_broken


def killed_at_random(bench, name, make, count, seed):
    """`make(which, folder)` gives the arguments of one of two runs that write other bytes to the same names."""
    folder = bench.work / f"{name}-uit"
    known = []
    for which in (0, 1):
        alone = bench.work / f"{name}-{which}"
        began = time.monotonic()
        bench.done(*make(which, alone))
        took = time.monotonic() - began
        known.append(contents(alone))
    expect(known[0].keys() == known[1].keys() and known[0] != known[1], f"{name}: de twee runs maken hetzelfde")
    bench.done(*make(0, folder))
    random.seed(seed)
    kept = replaced = whole = half = 0
    state = 0
    for number in range(count):
        process = bench.start(*make(1 - state, folder))
        time.sleep(random.uniform(0, took * 1.05))
        running = process.poll() is None
        kill(process)
        now = contents(folder)
        if now == known[state]:
            kept += 1
        elif now == known[1 - state]:
            state, replaced = 1 - state, replaced + 1
            whole += not running
        else:
            # Moving the files into place is one rename each; the next run finishes what a killed one began.
            half += 1
            mixed = {key: value for key, value in now.items() if value not in (known[0].get(key), known[1].get(key))}
            expect(not mixed and now.keys() == known[0].keys(), f"{name}: half geschreven na de klap: {list(mixed)[:3]}")
            bench.done(*make(1 - state, folder))
            state = 1 - state
            expect(contents(folder) == known[state], f"{name}: de volgende run maakte het niet af")
        if number % 20 == 19:
            bench.done(*make(state, folder))
            expect(contents(folder) == known[state], f"{name}: de volgende run maakt iets anders")
            bench.no_strays(folder, name)
    bench.done(*make(state, folder))
    expect(contents(folder) == known[state], f"{name}: de laatste run maakt iets anders")
    bench.no_strays(folder, name)
    print(
        f"{name}: {count} keer kill -9 in {took:.2f} s: {kept} keer stond het oude er nog, {replaced} keer al het nieuwe "
        f"(waarvan {whole} keer na afloop), {half} keer halverwege het neerzetten (door de volgende run hersteld)",
        flush=True)


def killed_while_moving(bench, name, make):
    """Kills at every single rename and link of a run, which chance hardly ever meets."""
    if not shutil.which("strace"):
        return print(f"{name}, bij elke verplaatsing: overgeslagen, er is geen strace")
    folder = bench.work / f"{name}-zetten"
    known = []
    for which in (0, 1):
        alone = bench.work / f"{name}-zetten-{which}"
        bench.done(*make(which, alone))
        known.append(contents(alone))
    bench.done(*make(0, folder))
    state, moments, half = 0, 0, 0
    while True:
        moments += 1
        before = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=rename,link,unlink,rmdir", "-e",
                  f"inject=rename,link,unlink,rmdir:signal=KILL:when={moments}"]
        code, errors = bench.run(*make(1 - state, folder), before=before)
        if code == 0:
            expect(contents(folder) == known[1 - state], f"{name}: het einde klopt niet")
            break
        if "strace" in errors and moments == 1:
            return print(f"{name}, bij elke verplaatsing: overgeslagen, strace mag hier niet ({errors.strip()[:80]})")
        now = contents(folder)
        if now == known[1 - state]:
            state = 1 - state
        elif now != known[state]:
            half += 1
            torn = [key for key in now if now[key] not in (known[0].get(key), known[1].get(key))]
            expect(not torn and now.keys() == known[0].keys(), f"{name}: moment {moments}: geen oude en geen nieuwe bytes {torn}")
        # A run that fails right after it settled what it found: it has no room for its own results.
        again = state if now != known[state] else 1 - state
        bench.done(*make(again, folder))
        expect(contents(folder) == known[again], f"{name}: moment {moments}: niet hersteld")
        expect(not strays(folder), f"{name}: moment {moments}: er bleef staan {strays(folder)[:3]}")
        state = again
    print(f"{name}: kill -9 bij elk van {moments - 1} verplaatsingen: {half} keer halverwege, steeds door de volgende run hersteld", flush=True)


def disk_full(bench, make_small, make_large, steps):
    """The disk fills up at so many sizes: a tmpfs of its own each time."""
    folder = bench.work / "schijf"
    folder.mkdir()
    measured = bench.work / "gemeten"
    bench.done(*make_small(measured))
    small = contents(measured)
    size = sum(path.stat().st_size for path in measured.rglob("*") if path.is_file())
    larger = bench.work / "gemeten-groot"
    bench.done(*make_large(larger))
    room = sum(path.stat().st_size for path in larger.rglob("*") if path.is_file())
    refused = fitted = 0
    for step in range(steps):
        # Whole pages, with some for the folders themselves.
        limit = size + 600_000 + room * step * 4 // (3 * steps)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={limit}", "tmpfs", folder], capture_output=True).returncode:
            return print("volle schijf: overgeslagen, mount mag hier niet")
        try:
            bench.done(*make_small(folder / "uit"))
            code, errors = bench.run(*make_large(folder / "uit"))
            if code == 0:
                fitted += 1
            else:
                refused += 1
                expect(code == 73 and "ruimte" in errors, f"volle schijf ({limit}): {code} {errors.strip()[:200]}")
                expect(contents(folder / "uit") == small, f"volle schijf ({limit}): eerdere uitkomsten zijn anders")
                expect(not strays(folder / "uit"), f"volle schijf ({limit}): {strays(folder / 'uit')[:3]}")
            if step == 0:
                subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
                code, errors = bench.run(*make_small(folder / "uit"))
                expect(code == 73 and "alleen-lezen" in errors, f"alleen-lezen: {code} {errors.strip()[:200]}")
                expect(contents(folder / "uit") == small, "alleen-lezen: eerdere uitkomsten zijn anders")
        finally:
            subprocess.run(["umount", folder], check=True)
    print(f"volle schijf: {refused} keer geweigerd met 73 en het oude ongeschonden, {fitted} keer paste het; alleen-lezen schijf: 73", flush=True)


def files_too_large(bench, make_small, make_large):
    folder = bench.work / "grens"
    bench.done(*make_small(folder))
    small = contents(folder)
    refused = 0
    for kilobytes in (1, 16, 64, 100):
        limit = ["bash", "-c", f"ulimit -f {kilobytes}; exec \"$@\"", "bash"]
        code, errors = bench.run(*make_large(folder), before=limit)
        refused += 1
        expect(code == 73, f"ulimit -f {kilobytes}: {code} {errors.strip()[:200]}")
        expect(contents(folder) == small, f"ulimit -f {kilobytes}: eerdere uitkomsten zijn anders")
        expect(not strays(folder), f"ulimit -f {kilobytes}: {strays(folder)[:3]}")
    print(f"bestanden die niet groot genoeg mogen worden (ulimit -f): {refused} keer 73 en het oude ongeschonden", flush=True)


def wait_for_staging(process, folder):
    while process.poll() is None:
        if any(name.startswith(".bezig-") for name in (os.listdir(folder) if folder.exists() else [])):
            return True
        time.sleep(0.002)
    return False


def folder_removed(bench, make, count):
    folder = bench.work / "weg"
    seen = []
    for number in range(count):
        process = bench.start(*make(folder))
        expect(wait_for_staging(process, folder), "map weg: de run was al klaar")
        time.sleep(0.05 * number)
        shutil.rmtree(folder, ignore_errors=True)
        errors = process.communicate()[1]
        seen.append(process.returncode)
        expect(process.returncode == 73, f"map weg: {process.returncode} {errors.strip()[:200]}")
        expect(not folder.exists() or not list(folder.iterdir()), f"map weg: er staat {os.listdir(folder) if folder.exists() else []}")
    print(f"map verwijderd tijdens de run: uitgangscodes {seen}", flush=True)


def change(path, way):
    """Appends to a file, puts a copy in its place or removes it; gives the code that the run must end with."""
    if way == "bijschrijven":
        with open(path, "ab") as file:
            file.write(b"\n")
    elif way == "vervangen":
        copy = path.with_name("nieuw")
        copy.write_bytes(path.read_bytes())
        os.replace(copy, path)
    else:
        path.unlink()
    return 66 if way == "verwijderen" else 65


def inputs_changed(bench, verb, arguments, folder, inputs, ways):
    """Changes each input while a run is between reading and writing; `folder` has results of the same run."""
    before = contents(folder)
    for path in inputs:
        for way in ways:
            original = path.read_bytes()
            process = bench.start(*arguments)
            expect(wait_for_staging(process, folder), f"{verb}, {path.name} {way}: de run was al klaar")
            wanted = change(path, way)
            errors = process.communicate()[1]
            expect(process.returncode == wanted and path.name in errors,
                   f"{verb}, {path.name} {way}: {process.returncode} {errors.strip()[:200]}")
            expect(contents(folder) == before, f"{verb}, {path.name} {way}: eerdere uitkomsten zijn anders")
            path.write_bytes(original)
    print(f"{verb}: invoer veranderd tijdens de run: {len(ways) * len(inputs)} keer geweigerd, met de naam van het bestand", flush=True)


def kaart_inputs_changed(bench, options, threads, ways):
    data, folder = bench.work / "data", bench.work / "invoer"
    shutil.copytree(REPOSITORY / "GeoData/voorbeeld", data)
    names = ["wijkenbuurten_voorbeeld.gpkg", "kerncijfers_voorbeeld.csv", "eenzaamheid_voorbeeld.csv",
             "gevoelstemperatuur_voorbeeld.tif", "project.yaml"]
    arguments = ["kaart", "--project", data / "project.yaml", "--uitvoer", folder, *options]
    bench.done(*arguments)
    for count in threads:
        inputs_changed(bench, f"kaart, draden: {count}", [*arguments, "--draden", count], folder,
                       [data / name for name in names], ways)


def campaign_inputs_changed(bench, results, ways):
    """`plan` and `plekken`: the results of another run and the tables that they read beside them."""
    work = bench.work / "campagne"
    work.mkdir()
    tables = {
        "gegevens.csv": "code;al_bereikt\nBU99020101;1\n", "ploegen.csv": "ploeg;bezoeken\nNoord;60\nZuid;40\n",
        "postcodes.csv": "postcode;buurtcode;adressen\n1000AB;BU99020101;5\n",
    }
    for name, text in tables.items():
        (work / name).write_text(text)
    of_results = [results / "herkomst.json", results / "buurten.geojson"]
    plan = ["plan", results, "--stil", "--trekkingen", 500, "--uitvoer", work / "plan", "--gegevens", work / "gegevens.csv",
            "--ploegen", work / "ploegen.csv", "--postcodes", work / "postcodes.csv"]
    bench.done(*plan)
    inputs_changed(bench, "plan", plan, work / "plan", of_results + [work / name for name in tables], ways)
    points = work / "plekken.csv"
    shutil.copy(REPOSITORY / "GeoData/voorbeeld/koele_plekken_voorbeeld.csv", points)
    places = ["plekken", results, "--stil", "--plekken", points, "--nieuw", 12, "--uitvoer", work / "plekken"]
    bench.done(*places)
    inputs_changed(bench, "plekken", places, work / "plekken", of_results + [points], ways)


def two_at_once(bench, make, count):
    folder = bench.work / "samen"
    known = []
    for which in (0, 1):
        alone = bench.work / f"samen-{which}"
        bench.done(*make(which, alone))
        known.append(contents(alone))
    last = [0, 0]
    for _ in range(count):
        both = [bench.start(*make(which, folder)) for which in (0, 1)]
        for process in both:
            errors = process.communicate()[1]
            expect(process.returncode == 0, f"twee tegelijk: {process.returncode} {errors.strip()[:200]}")
        now = contents(folder)
        expect(now in known, "twee tegelijk: een mengsel van beide")
        last[1 if now == known[1] else 0] += 1
    bench.no_strays(folder, "twee tegelijk")
    code, errors = bench.run("verifieer", folder)
    expect(code == 0, f"twee tegelijk: verifieer zegt {code} {errors}")
    print(f"twee runs tegelijk in één map: {count} keer, {last[0]} keer bleef de eerste, {last[1]} keer de tweede, nooit een mengsel", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=str(REPOSITORY / ".build/release/hitte-eenzaamheid"))
    parser.add_argument("--kills", type=int, default=200, help="random moments for kaart; a fifth of it for plan and for ophalen")
    parser.add_argument("--short", action="store_true", help="everything once or a few times, in about a minute")
    parser.add_argument("--only", choices=["ophalen"], help="leave out everything else")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--services", default=str(REPOSITORY / ".build/release/replay-services"))
    options = parser.parse_args()
    if options.short:
        options.kills = min(options.kills, 4)
    chosen = " --short" * options.short + f" --only {options.only}" * bool(options.only)
    print(f"python3 Tests/Faults/faults.py{chosen} --kills {options.kills} --seed {options.seed}")
    work = Path(tempfile.mkdtemp(prefix="storingen-"))
    try:
        bench = Bench(options.program, work)
        if options.only:
            return fetches_broken(bench, options.services, options.kills, options.seed, options.short)
        ways = ("bijschrijven",) if options.short else ("bijschrijven", "vervangen", "verwijderen")
        full = ["--stil", "--trekkingen", "100", "--permutaties", "99", "--formaat",
                "geojson,svg,csv,html,pdf,png,xlsx,gpkg,fgb,bladen", "--top", "3"]
        if options.short:
            full = ["--stil", "--trekkingen", "100", "--permutaties", "99", "--formaat", "geojson,svg,csv,html,gpkg"]
        quick = ["--stil", "--trekkingen", "0", "--permutaties", "0", "--formaat", "geojson,csv,html,gpkg"]

        def kaart(which, folder, settings=full):
            # The sheets have the name of the area in theirs, so that the two runs must choose the same: one gemeente.
            return ["kaart", "--uitvoer", folder, "--drempel", 41 if which == 0 else 40, *settings]

        killed_at_random(bench, "kaart", kaart, options.kills, options.seed)
        killed_while_moving(bench, "kaart", lambda which, folder: kaart(which, folder, quick))
        bench.done(*kaart(0, bench.work / "uitkomsten", quick))

        def plan(which, folder):
            return ["plan", bench.work / "uitkomsten", "--stil", "--bezoeken", 100 + which, "--trekkingen", 0,
                    "--uitvoer", folder]

        killed_at_random(bench, "plan", plan, max(options.kills // 5, 1), options.seed)
        two_at_once(bench, lambda which, folder: kaart(which, folder, quick), 2 if options.short else 10)
        small = ["--stil", "--trekkingen", "0", "--permutaties", "0", "--formaat", "csv,geojson"]
        disk_full(bench, lambda folder: kaart(0, folder, small), lambda folder: kaart(1, folder, full), 3 if options.short else 12)
        files_too_large(bench, lambda folder: kaart(0, folder, small), lambda folder: kaart(1, folder, full))
        folder_removed(bench, lambda folder: kaart(0, folder, full), 1 if options.short else 5)
        kaart_inputs_changed(bench, ["--stil", "--trekkingen", "100", "--permutaties", "99", "--formaat", "csv,svg"],
                             (2,) if options.short else (1, 2), ways)
        campaign_inputs_changed(bench, bench.work / "uitkomsten", ways)
        fetches_broken(bench, options.services, options.kills, options.seed, options.short)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def report():
    print(f"{len(problems)} keer anders dan verwacht" if problems else "alles zoals verwacht")
    sys.exit(1 if problems else 0)


main()
report()
