"""Changes small files of every format and looks at what becomes of them."""

import concurrent.futures
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile

from samples import SAMPLES

PROGRAM = os.path.abspath(sys.argv[1])
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 2_000
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else 1
MOST_SECONDS = 30
# The seconds of the processor after which no further input is tried.
BUDGET = float(os.environ.get("CORDON_FUZZ_SECONDS", "inf"))
# Fewer inputs are no test.
LEAST = min(COUNT, 300)

# Words that readers have stumbled over: numbers out of bounds, marks of every grammar, controls.
WORDS = [
    b"", b"\x00", b"\xff", b"\xc3", b"\xe2\x80\xae", b"\x1b[31m", b"\xef\xbb\xbf", b"\r", b"\n", b"\t", b"\"", b"'",
    b",", b";", b"|", b"{", b"}", b"[", b"]", b"<", b">", b"</", b"&lt;", b"&x;", b"<!--", b"<![CDATA[", b"null", b"true",
    b"-1", b"0", b"1e999", b"NaN", b"99999999999999999999", b"-9223372036854775808", b"9999-12-31", b"0000-00-00",
    b"2024-02-30", b"100.0000001", b"0.0000000001", b"50%+1", b"(1) A (2) B", b"a) A b) B", b"((((", b"))))", b"a.k.a. ",
    b"&a", b"*a", b"!!binary", b"? ", b"- ", b": ", b"#", b"%", b"---\n", b"...\n", b"\\u0000", b"\\ud800", b"\xf0\x9f\x9b\xa9",
]


def tokens(data):
    return [match.span() for match in re.finditer(rb"[\w.%-]+|[^\w\s]", data)]


def changed(data, chance):
    """The bytes with one to four changes."""
    data = bytearray(data)
    for _ in range(chance.choice([1, 1, 1, 2, 4])):
        way = chance.randrange(9)
        place = chance.randrange(len(data) + 1)
        if way == 0 and data:
            data[place % len(data)] ^= 1 << chance.randrange(8)
        elif way == 1:
            data[place:place] = chance.choice(WORDS)
        elif way == 2:
            del data[place:place + chance.choice([1, 2, 8, 64])]
        elif way == 3:
            del data[place:]
        elif way in (4, 5):
            spans = tokens(bytes(data))
            if spans:
                start, end = chance.choice(spans)
                other = chance.choice(spans)
                data[start:end] = chance.choice([chance.choice(WORDS), bytes(data[other[0]:other[1]])])
        elif way == 6:
            lines = bytes(data).split(b"\n")
            chance.shuffle(lines)
            data = bytearray(b"\n".join(lines))
        elif way == 7:
            lines = bytes(data).split(b"\n")
            lines.insert(chance.randrange(len(lines) + 1), chance.choice(lines))
            data = bytearray(b"\n".join(lines))
        else:
            piece = bytes(data[place:place + chance.choice([1, 4, 32])])
            data[place:place] = piece * chance.choice([2, 16, 256])
    return bytes(data)


def inputs():
    chance = random.Random(SEED)
    names = sorted(SAMPLES)
    for number in range(COUNT):
        name = names[number % len(names)]
        data = SAMPLES[name].encode()
        if name.endswith((".csv", ".json")) and chance.random() < 0.03:
            data = b"\xff\xfe" + SAMPLES[name].encode("utf-16-le")
        # The first round is the files as they are.
        yield number, name, data if number < len(names) else changed(data, chance)


def run(*words):
    try:
        return subprocess.run([PROGRAM, *words], stdin=subprocess.DEVNULL, capture_output=True, timeout=MOST_SECONDS,
                              env=os.environ | {"CORDON_TODAY": "2026-11-22"})
    except subprocess.TimeoutExpired:
        return None


def spent():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def faults(number, name, data, folder):
    """What is wrong with how the program takes an input; None where the time is spent."""
    if spent() > BUDGET:
        return None
    path = os.path.join(folder, f"{number}-{name}")
    with open(path, "wb") as stream:
        stream.write(data)
    found = []
    check = run("check", path, "--json", "--quiet")
    found += ended("check", check)
    if check and check.returncode == 0:
        try:
            json.loads(check.stdout)
        except ValueError as fault:
            found.append(f"check: the answer is no JSON: {fault}")
    if number < len(SAMPLES) and check and check.returncode != 0:
        found.append(f"check: the unchanged file is refused: {check.stderr.decode(errors='replace')[:200]}")
    if number % 4 == 0:
        store = path + ".cordon"
        taken = run("import", path, "--into", store, "--json", "--quiet")
        found += ended("import", taken)
        if taken and taken.returncode == 0:
            for one in json.loads(taken.stdout)["files"]:
                if one["read"] != one["imported"] + one["rejected"]:
                    found.append(f"import: read {one['read']} = {one['imported']} + {one['rejected']}")
        if taken and taken.returncode == 1 and os.path.exists(store):
            found.append("import: a failed import leaves a store")
    for rest in os.listdir(folder):
        if rest.startswith(f"{number}-") and (not found or rest != os.path.basename(path)):
            os.remove(os.path.join(folder, rest))
    return found


def ended(verb, result):
    """What is wrong with how a run ended."""
    if result is None:
        return [f"{verb}: no end after {MOST_SECONDS} seconds"]
    if result.returncode < 0:
        return [f"{verb}: signal {-result.returncode}"]
    if result.returncode not in (0, 1):
        return [f"{verb}: exit status {result.returncode}"]
    said = result.stderr.decode(errors="replace")
    if result.returncode == 1 and not refusal(said):
        return [f"{verb}: refused without a word: {said[:120]!r}"]
    if any(ord(one) < 0x20 and one != "\n" for one in said):
        return [f"{verb}: a control character on standard error"]
    return []


def refusal(said):
    """What a refused run says: with `--json` an error is an object too."""
    try:
        return json.loads(said).get("error")
    except (ValueError, AttributeError):
        return said.removeprefix("cordon: ") if said.startswith("cordon: ") else None


def main():
    print(f"seed {SEED}, {COUNT} inputs of {len(SAMPLES)} formats")
    folder = tempfile.mkdtemp(prefix="cordon-fuzz-")
    failed = ran = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        work = {pool.submit(faults, *one, folder): one for one in inputs()}
        for future in concurrent.futures.as_completed(work):
            number, name, _ = work[future]
            found = future.result()
            if found is None:
                continue
            ran += 1
            for fault in found:
                failed += 1
                print(f"failed: input {number}, {os.path.join(folder, f'{number}-{name}')}: {fault}")
    if not failed:
        os.rmdir(folder)
    if ran < COUNT:
        print(f"{COUNT - ran} inputs are left: {BUDGET:.0f} seconds of the processor are spent")
    print(f"{ran} inputs, {failed} failed, {spent():.0f} seconds of the processor")
    return 1 if failed or ran < max(LEAST, 1) else 0


sys.exit(main())
