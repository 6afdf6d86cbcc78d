"""Runs what Scripts/check-scale says."""
import argparse
import contextlib
import io
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SCRIPT = os.path.join(HERE, "..", "..", "Sources", "cordon", "Scale")
sys.path[:0] = [HERE, SCRIPT]
sys.dont_write_bytecode = True

import graphs  # noqa: E402
import oracle  # noqa: E402
from cascade import cascade  # noqa: E402
from prune import prune  # noqa: E402
from rounds import Folder, Rounds  # noqa: E402
from structure import component_answer, pagerank  # noqa: E402

AWKWARD = ["table", "crowded", "hub", "chain"]
PARTS = ["small", *AWKWARD, "killed", "faults", "lost"]
ENVIRONMENT = dict(os.environ, CORDON_TODAY="2026-11-22")
faults = 0


def expect(isTrue, what):
    global faults
    print("ok   " if isTrue else "WRONG", what, flush=True)
    faults += 0 if isTrue else 1


class Check:
    def __init__(self, program, folder, spark):
        self.program, self.folder, self.spark = program, folder, spark

    def cordon(self, *arguments):
        run = subprocess.run([self.program, *arguments], capture_output=True, text=True,
                             env=ENVIRONMENT)
        if run.returncode:
            raise RuntimeError(f"cordon {' '.join(arguments)}: {run.stderr}")
        return run.stdout

    def ask(self, *arguments):
        return json.loads(self.cordon(*arguments, "--json"))

    def rounds(self, name, job):
        path = f"{self.folder}/{name}.{job}"
        shutil.rmtree(path, ignore_errors=True)
        return Rounds(self.spark, path, {"job": job})

    def graph(self, name, graph, regimes=(), findings=()):
        """Compares one graph through the whole way, under some regimes or those of the day.

        Findings are compared under `findings`, else under all: those of many millions would be
        gigabytes of text.
        """
        place = f"{self.folder}/{name}"
        shutil.rmtree(place, ignore_errors=True)
        os.makedirs(place)
        graphs.write(graph, place)
        listed = ["--listed", f"{place}/listed.txt"]
        asked = [word for regime in regimes for word in ("--regime", regime)]
        self.cordon("export", f"{place}/graph.csv", *listed, "--to", "parquet", "-o",
                    f"{place}/whole", "--quiet")
        few = ["--limit", "1"] if findings else []
        answer = self.ask("flag", f"{place}/graph.csv", *listed, *asked, "--reached", *few)
        told = answer["reached"]
        if findings:
            asked = [word for regime in findings for word in ("--regime", regime)]
            answer = self.ask("flag", f"{place}/graph.csv", *listed, *asked)
        whole = Folder(f"{place}/whole", self.spark)
        with quiet():
            found = cascade(whole, self.rounds(name, "cascade"), set(regimes))
        own = {regime: {bound: sets[bound] for bound in ("lower", "upper")}
               for regime, sets in found["reached"].items()}
        left = {regime for regime, _ in found["notComputed"]}
        isEqual = all(own.get(regime) == told[regime] for regime in told if regime not in left)
        for regime in told:
            if regime not in left and own.get(regime) != told[regime]:
                print("  ", name, regime, {bound: own[regime][bound] == told[regime][bound]
                                           for bound in told[regime]})
        third = oracle.sets(f"{place}/whole", regimes)
        isThird = all(told[regime] == sets for regime, sets in third.items())
        isPruned = self.pruned(name, whole, answer, asked)
        shutil.rmtree(f"{self.folder}/{name}.cascade", ignore_errors=True)
        return isEqual, isThird, isPruned, len(own) - len(left & set(own)), len(third)

    def is_computed(self, seed):
        """Whether engines can repeat what a small graph says under every regime."""
        place = f"{self.folder}/asked"
        shutil.rmtree(place, ignore_errors=True)
        os.makedirs(place)
        graphs.write(graphs.small(seed), place)
        self.cordon("export", f"{place}/graph.csv", "--listed", f"{place}/listed.txt", "--to",
                    "parquet", "-o", f"{place}/whole", "--quiet")
        with open(f"{place}/whole/manifest.json") as file:
            return not any(run["obstacle"] for run in json.load(file)["runs"])

    def pruned(self, name, whole, answer, asked):
        into = f"{self.folder}/{name}/pruned"
        with quiet():
            self.kept = prune(whole, self.rounds(name, "prune"), into)
        shutil.rmtree(f"{self.folder}/{name}.prune", ignore_errors=True)
        part = self.ask("flag", into, *asked)
        isEqual = part["findings"] == answer["findings"]
        if not isEqual:
            tell_difference(answer["findings"], part["findings"])
        return isEqual


def tell_difference(whole, part):
    def keyed(findings):
        return {(own["regime"], own["entity"]): own for own in findings}
    whole, part = keyed(whole), keyed(part)
    print("  only in whole:", sorted(set(whole) - set(part))[:3],
          "only in part:", sorted(set(part) - set(whole))[:3])
    for key in whole:
        for member in whole[key]:
            if key in part and whole[key][member] != part[key].get(member):
                print("  ", key, member, str(whole[key][member])[:300], "|",
                      str(part[key].get(member))[:300])
                return


@contextlib.contextmanager
def quiet():
    with contextlib.redirect_stdout(io.StringIO()):
        yield


def small(check, count, first, most):
    """Small graphs by lot, so many of them beside each other in a folder."""
    wrong = {"engine": [], "oracle": [], "pruned": []}
    regimes = compared = 0
    computed, left = [], []
    for seed in range(first, first + count):
        (computed if check.is_computed(seed) else left).append(seed)
    for seeds in [*parts(computed, most), *parts(left, most)]:
        *same, own, third = check.graph("small", graphs.bundle(seeds))
        for name, isSame in zip(wrong, same):
            if not isSame:
                wrong[name].append(seeds)
        regimes, compared = regimes + own * len(seeds), compared + third * len(seeds)
    for name, seeds in wrong.items():
        expect(not seeds, f"{count} graphs by lot, {most} a folder: {name} "
               f"{'differs in one of ' + str(seeds) if seeds else 'equal'}")
    expect(regimes > 0 and compared == regimes,
           f"regimes times graphs: {regimes} compared with the engine, {compared} with SQL; "
           f"{len(left)} graphs have tables that no engine adds up, only their findings are compared")


def parts(seeds, most):
    return [seeds[place:place + most] for place in range(0, len(seeds), most)]


def awkward(check, names):
    for name in names:
        begun = time.monotonic()
        *same, own, third = check.graph(name, getattr(graphs, name)(), ["us-ofac"])
        expect(all(same), f"{name}: engine, SQL and pruned {same}; {own} regimes, "
               f"{time.monotonic() - begun:.1f} s")


def structure(check):
    """Components and PageRank against Cordon's own, on the last small graph."""
    place = f"{check.folder}/small"
    whole = Folder(f"{place}/whole", check.spark)
    with quiet():
        rounds = check.rounds("small", "structure")
        found = component_answer(whole, rounds)
    own = check.ask("structure", f"{place}/whole", "--find", "components", "--limit", "0")
    expect(found["components"] == len(own["groups"]),
           f"components: {found['components']}, of Cordon {len(own['groups'])}")
    with quiet():
        pagerank(whole, rounds)
        scores = {row["id"]: row["score"] for row in check.spark.read.parquet(
            f"{rounds.path}/scores").join(whole.table("entities"), "node").collect()}
    rank = check.ask("rank", f"{place}/whole", "--by", "pagerank", "--top", "1000", "--limit", "0")
    off = max(abs(scores[row["entity"]] - row["score"]) for row in rank["ranking"])
    expect(off < 1e-9, f"PageRank: {len(rank['ranking'])} scores, at most {off:.1e} off")


def killed(check):
    """A run that is ended hard in the midst goes on from its last round and comes to the same hash."""
    place, script = f"{check.folder}/short", os.path.join(SCRIPT, "scale.py")
    os.makedirs(place)
    graphs.write(graphs.chain(60), place)
    check.cordon("export", f"{place}/graph.csv", "--listed", f"{place}/listed.txt", "--to",
                 "parquet", "-o", f"{place}/whole", "--quiet")

    def command(rounds):
        return [sys.executable, "-B", script, "cascade", f"{place}/whole", "--checkpoints", rounds,
                "--local", "--alone", "--regime", "us-ofac"]

    def answer(rounds):
        run = subprocess.run(command(rounds), capture_output=True, text=True)
        lines = [json.loads(line) for line in run.stdout.splitlines()]
        return lines[-1].get("reached"), [own for own in lines if own["event"] == "round"]
    rounds = f"{check.folder}/killed"
    shutil.rmtree(rounds, ignore_errors=True)
    child = subprocess.Popen(command(rounds), stdout=subprocess.PIPE, text=True,
                             stderr=subprocess.DEVNULL)
    for line in child.stdout:
        if json.loads(line).get("round") == 20:
            child.kill()
            break
    child.wait()
    resumed, after = answer(rounds)
    straight, _ = answer(rounds + "-not")
    expect(resumed is not None and resumed == straight,
           f"kill -9 in round 20 and resume: the same hash after {len(after)} more lines of rounds")


def script(*arguments):
    """The product's script as `cordon scale` starts it."""
    return [sys.executable, "-B", os.path.join(SCRIPT, "scale.py"), *arguments, "--alone"]


def last_event(text):
    return json.loads(text.strip().splitlines()[-1])


def faults_told(check):
    """Where no endpoint is, where something else listens, and where Spark is too old: a line each."""
    import scale
    from rounds import Fault

    def said(remote):
        begun = time.monotonic()
        run = subprocess.run(
            script("cascade", check.folder, "--checkpoints", f"{check.folder}/none", "--remote",
                   remote), capture_output=True, text=True, timeout=200)
        return last_event(run.stdout).get("message", ""), time.monotonic() - begun

    class Old:
        """A session of an endpoint of Spark 3.5."""
        builder = property(lambda self: self)
        version = "3.5.1"

        def remote(self, _):
            return self

        def getOrCreate(self):
            return self
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"sc://127.0.0.1:{silent.getsockname()[1]}"
        try:
            scale.connect(Old(), address)
            expect(False, "an old engine is taken")
        except Fault as fault:
            expect("speaks Spark 3.5.1; use an endpoint of Spark 4" in str(fault),
                   f"an old engine: {fault}")
        dumb, seconds = said(address)
        expect("no Spark Connect endpoint answers" in dumb and seconds < 120,
               f"something that is no endpoint, after {seconds:.0f} s: {dumb}")
    gone, seconds = said(address)
    expect("no Spark Connect endpoint answers" in gone and seconds < 30,
           f"no endpoint, after {seconds:.0f} s: {gone}")


def serve():
    """An engine of its own that can be killed, and its address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    sail = os.path.join(os.path.dirname(sys.executable), "sail")
    server = subprocess.Popen([sail, "spark", "server", "--port", str(port)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            break
        except OSError:
            time.sleep(.2)
    return server, f"sc://127.0.0.1:{port}"


def lost(check):
    """An engine that is killed in the midst is told in a line, and another one goes on."""
    place, rounds = f"{check.folder}/lost", f"{check.folder}/lost-rounds"
    os.makedirs(place)
    graphs.write(graphs.chain(60), place)
    listed = ["--listed", f"{place}/listed.txt"]
    check.cordon("export", f"{place}/graph.csv", *listed, "--to", "parquet", "-o",
                 f"{place}/whole", "--quiet")

    def command(address):
        return script("cascade", f"{place}/whole", "--remote", address, "--checkpoints", rounds,
                      "--regime", "us-ofac")
    server, address = serve()
    child = subprocess.Popen(command(address), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                             text=True)
    said = []
    for line in child.stdout:
        said.append(line)
        if json.loads(line).get("round") == 20 and server.poll() is None:
            server.kill()
            server.wait()
    child.wait()
    fault = json.loads(said[-1])
    expect(fault["event"] == "fault" and "to go on from the last round" in fault["message"],
           f"an engine that is killed: {fault.get('message')}")
    server, address = serve()
    run = subprocess.run(command(address), capture_output=True, text=True)
    server.kill()
    own = last_event(run.stdout).get("reached", {}).get("us-ofac", {})
    told = check.ask("flag", f"{place}/graph.csv", *listed, "--regime", "us-ofac",
                     "--reached")["reached"]["us-ofac"]
    expect(all(own.get(bound) == told[bound] for bound in told),
           "another engine goes on from its rounds and comes to Cordon's own sets")


def large(check, relations):
    begun = time.monotonic()
    *same, own, third = check.graph("large", graphs.large(relations), findings=["us-ofac"])
    expect(all(same), f"about {relations} relations: engine, SQL and pruned {same}; {own} regimes "
           f"with the engine, {third} with SQL, kept {check.kept['claims']} claims, "
           f"{time.monotonic() - begun:.0f} s in all")


def session(remote):
    """An endpoint that is there, or Sail, which is started here."""
    from pyspark.sql import SparkSession
    if not remote:
        from pysail.spark import SparkConnectServer
        session.server = SparkConnectServer(ip="127.0.0.1", port=0)
        session.server.start(background=True)
        remote = f"sc://127.0.0.1:{session.server.listening_address[1]}"
    spark = SparkSession.builder.remote(remote).getOrCreate()
    print(f"engine: {'Spark of ' + remote if session.server is None else 'Sail'}, {spark.version}")
    return spark


session.server = None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--small", type=int, default=200)
    parser.add_argument("--bundle", type=int, default=50)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--large", type=int, default=0)
    parser.add_argument("--only", action="append", choices=PARTS)
    parser.add_argument("--remote")
    arguments = parser.parse_args()
    spark = session(arguments.remote)
    with tempfile.TemporaryDirectory(prefix="cordon-scale-") as folder:
        check = Check(os.path.abspath(arguments.program), folder, spark)
        parts = arguments.only or PARTS
        if "small" in parts:
            small(check, arguments.small, arguments.first, arguments.bundle)
            structure(check)
        awkward(check, [name for name in AWKWARD if name in parts])
        if "killed" in parts:
            killed(check)
        if "faults" in parts:
            faults_told(check)
        if "lost" in parts:
            lost(check)
        if arguments.large:
            large(check, arguments.large)
    print(f"{faults} wrong")
    sys.stdout.flush()
    # The engine may wait for its own threads for ever.
    os._exit(1 if faults else 0)


main()
