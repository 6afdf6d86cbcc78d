"""Disks that take nothing, and work that is interrupted."""

import os
import shutil
import signal
import sqlite3
import subprocess
import time

OWNERS = "owner,owned,percent\n" + "".join(f"a{n},a{n + 1},60\n" for n in range(20_000))


def run(words, **more):
    return subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, timeout=600, **more)


def as_nobody(words):
    """Runs a call as one whom permissions bind, where we are the administrator."""
    if os.geteuid() != 0:
        return run(words)
    return run(words, user=65534, group=65534, extra_groups=[])


def read_only(program, folder):
    """A store in a folder, and a file, that may not be written: every question is answered alike."""
    place = os.path.join(folder, "read-only")
    os.mkdir(place)
    os.chmod(folder, 0o755)
    store = os.path.join(place, "a.cordon")
    shutil.copy(os.path.join(folder, "owners.cordon"), store)
    asked = [[program, "check", store, "--json"], [program, "owners", store, "gamma", "--json"],
             [program, "flag", store, "--all", "--json"], [program, "search", store, "beta", "--json"]]
    before = [run(words).stdout for words in asked]
    for name in os.listdir(place):
        path = os.path.join(place, name)
        if path != store:
            shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
    for path, mode, title in [(store, 0o444, "a file"), (place, 0o555, "a folder")]:
        os.chmod(path, mode)
        for words, answer in zip(asked, before):
            outcome = as_nobody(words)
            yield outcome.returncode == 0 and outcome.stdout == answer, (
                f"{title} that may only be read: {words[1]}: {outcome.returncode} {outcome.stderr[:200]!r}")
    table = os.path.join(folder, "owners.csv")
    outcome = as_nobody([program, "import", table, "--into", store])
    yield outcome.returncode == 1 and outcome.stderr.startswith(b"cordon: "), (
        f"an import into what may only be read: {outcome.returncode} {outcome.stderr[:200]!r}")
    os.chmod(place, 0o755)


def filled(path):
    """Writes until nothing more fits."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT)
    try:
        while os.write(descriptor, bytes(4096)):
            pass
    except OSError:
        pass
    finally:
        os.close(descriptor)


def full_disk(program, folder):
    """A disk without room, where one may be mounted."""
    place = os.path.join(folder, "full")
    os.mkdir(place)
    owners = os.path.join(folder, "owners.cordon")
    size = f"size={os.path.getsize(owners) // 1024 + 512}k"
    if run(["mount", "-t", "tmpfs", "-o", size, "tmpfs", place]).returncode != 0:
        print("skipped: a full disk cannot be mounted here")
        return
    try:
        store = os.path.join(place, "a.cordon")
        shutil.copy(owners, store)
        asked = [[program, "check", store, "--json"], [program, "owners", store, "gamma", "--json"],
                 [program, "flag", store, "--all", "--json"]]
        before = [run(words).stdout for words in asked]
        filled(os.path.join(place, "filler"))
        for words, answer in zip(asked, before):
            outcome = run(words)
            yield outcome.returncode == 0 and outcome.stdout == answer, (
                f"a full disk: {words[1]}: {outcome.returncode} {outcome.stderr[:200]!r}")
        large = os.path.join(folder, "large.csv")
        with open(large, "w", encoding="utf-8") as file:
            file.write(OWNERS)
        outcome = run([program, "import", large, "--into", store])
        yield outcome.returncode == 1 and outcome.stderr.startswith(b"cordon: "), (
            f"an import onto a full disk: {outcome.returncode} {outcome.stderr[:200]!r}")
        outcome = run([program, "import", large, "--into", os.path.join(place, "new.cordon")])
        kept = sorted(os.listdir(place))
        yield outcome.returncode == 1 and not any(name.startswith("new") for name in kept), (
            f"a first import onto a full disk: {outcome.returncode} {kept}")
        outcome = run([program, "export", os.path.join(folder, "large.csv"), "--to", "ftm", "-o",
                       os.path.join(place, "out.json")])
        yield outcome.returncode == 1 and sorted(os.listdir(place)) == kept, (
            f"an export onto a full disk: {outcome.returncode} {os.listdir(place)} {outcome.stderr[:200]!r}")
        for words, answer in zip(asked, before):
            yield run(words).stdout == answer, f"after a full disk: {words[1]}"
    finally:
        run(["umount", place])


def imports(store):
    """How many imports a store holds."""
    with sqlite3.connect(store) as database:
        return database.execute("SELECT count(*) FROM import").fetchone()[0]


def interrupted(program, folder):
    """First imports and outputs that are ended by a signal leave nothing behind."""
    large = os.path.join(folder, "large.csv")
    with open(large, "w", encoding="utf-8") as file:
        file.write(OWNERS)
    for number, word in ((signal.SIGINT, "interrupt"), (signal.SIGTERM, "end")):
        for wait in (0.05, 0.3, 0.8):
            place = os.path.join(folder, f"{word}-{wait}")
            os.mkdir(place)
            for call in (["import", large, "--into", os.path.join(place, "a.cordon")],
                         ["export", large, "--to", "ftm", "-o", os.path.join(place, "out.json")]):
                process = subprocess.Popen([program, *call], stdin=subprocess.DEVNULL,
                                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                time.sleep(wait)
                process.send_signal(number)
                status = process.wait(timeout=120)
                left = os.listdir(place)
                # What was committed before the signal stays; an empty store must not.
                is_whole = os.path.exists(os.path.join(place, "a.cordon")) and imports(
                    os.path.join(place, "a.cordon")) > 0
                yield status == 0 or not left or is_whole, f"{call[0]} after {word} at {wait} s leaves {left}"
                shutil.rmtree(place)
                os.mkdir(place)


def full_device(program, folder):
    """A device that takes nothing: each way of writing says so."""
    store = os.path.join(folder, "owners.cordon")
    for call in (["check", store, "--json"], ["flag", store, "--all", "--ndjson"], ["export", store, "--to", "ftm"],
                 ["flag", store, "--all", "--csv"], ["owners", store, "gamma"], ["search", store, "beta"],
                 ["claims", store], ["formats"]):
        with open("/dev/full", "wb") as full:
            outcome = subprocess.run([program, *call], stdout=full, stderr=subprocess.PIPE, timeout=60)
        yield outcome.returncode == 1 and b"standard output: cannot be written" in outcome.stderr, (
            f"> /dev/full: {' '.join(call[:1])}: {outcome.returncode} {outcome.stderr[:200]!r}")


def check_disks(program, folder):
    """Prints what goes wrong; returns how many troubles were met and how many ended badly."""
    passed = failed = 0
    for trouble in (read_only, full_disk, interrupted, full_device):
        for is_good, words in trouble(program, folder):
            passed += is_good
            failed += not is_good
            if not is_good:
                print(f"failed: {words}", flush=True)
    return passed, failed
