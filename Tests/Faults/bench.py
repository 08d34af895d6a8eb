"""What all proofs share: runs of the program, what stands in a folder, and what was not as expected."""
import hashlib, os, shutil, signal, subprocess, sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
problems = []


def expect(condition, text):
    if not condition:
        problems.append(text)
        print(f"  FOUT: {text}", flush=True)


def contents(folder):
    """Every file by its path from the folder, but what a run is preparing; links as themselves."""
    found = {}
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".bezig-")]
        for name in names:
            path = os.path.join(root, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).hexdigest()
    return found


def strays(folder):
    return [str(path) for path in Path(folder).rglob("*") if path.name.startswith((".bezig-", ".nieuw-", ".opnieuw-"))]


class Bench:
    def __init__(self, program, work):
        self.program, self.work = program, work
        self.temporary = work / "tmp"
        self.temporary.mkdir()
        self.environment = dict(os.environ, TMPDIR=str(self.temporary))

    def start(self, *arguments, before=(), cwd=REPOSITORY):
        return subprocess.Popen(
            [*before, self.program, *map(str, arguments)], cwd=cwd, env=self.environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, start_new_session=True, text=True)

    def run(self, *arguments, **options):
        process = self.start(*arguments, **options)
        errors = process.communicate()[1]
        return process.returncode, errors

    def done(self, *arguments, **options):
        code, errors = self.run(*arguments, **options)
        if code != 0:
            sys.exit(f"de proef zelf mislukt: {arguments}: {code} {errors}")

    def no_strays(self, folder, what):
        left = strays(folder) + [str(path) for path in self.temporary.iterdir()]
        expect(not left, f"{what}: er bleef staan {left[:5]}")


def kill(process):
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.communicate()
