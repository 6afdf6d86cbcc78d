"""Runs Cordon's fixpoints on a folder that `cordon export --to parquet` wrote, in any engine that
speaks Spark Connect: DataFrame calls only. `cordon scale` starts it and reads what it says, one JSON
object a line; it can be run by hand as well:

    python3 scale.py prune FOLDER --into SMALL --checkpoints DIR --local

Shares are two whole numbers, millionths of a percent and open ends, which are never packed into one
before they are bounded: no sum overflows. Every round is written into a numbered folder of DIR, which
the engine and this script both see, and a run that was stopped goes on from the last one.
"""
import argparse
import os
import socket
import sys
import threading
from urllib.parse import urlsplit

from rounds import Fault, Folder, Rounds, say

CLIENT, SAIL = "4.1.1", "0.7.2"
# Seconds for which an endpoint may keep silent before it is taken for none.
PATIENCE = 60


def version(package):
    from importlib import metadata
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def start(arguments, engines=[]):
    """A session of the engine; one that is started here lives as long as the program."""
    client = version("pyspark-client") or version("pyspark")
    if client is None:
        raise Fault("pyspark-client is not installed",
                    f"pip install pyspark-client=={CLIENT}")
    from pyspark.sql import SparkSession
    if not arguments.local:
        return connect(SparkSession, arguments.remote)
    sail = version("pysail")
    if sail != SAIL or client != CLIENT:
        raise Fault(f"--local needs pyspark-client {CLIENT} and pysail {SAIL}, and {client} and "
                    f"{sail or 'none'} are here",
                    f"pip install pyspark-client=={CLIENT} pysail=={SAIL}")
    from pysail.spark import SparkConnectServer
    server = SparkConnectServer(ip="127.0.0.1", port=0)
    server.start(background=True)
    engines.append(server)
    return connect(SparkSession, f"sc://127.0.0.1:{server.listening_address[1]}")


def connect(session, remote):
    """A session of an endpoint, once it is certain that one is there: the client alone would try for
    many minutes."""
    try:
        reach(remote)
        spark, engine = within(PATIENCE, lambda: greeted(session, remote))
    except Exception as error:
        raise Fault(f"{remote}: no Spark Connect endpoint answers ({first_line(error)})",
                    "start one, name it with --remote sc://HOST:PORT, or use --local")
    if not engine.startswith("4."):
        raise Fault(f"{remote}: speaks Spark {engine}", "use an endpoint of Spark 4")
    say("engine", version=engine)
    return spark


def reach(remote):
    """Fails where nothing listens at all."""
    place = urlsplit(remote)
    if place.scheme != "sc" or not place.hostname:
        raise ValueError("an address looks like sc://HOST:PORT")
    socket.create_connection((place.hostname, place.port or 15002), timeout=10).close()


def greeted(session, remote):
    spark = session.builder.remote(remote).getOrCreate()
    if hasattr(spark, "client"):
        from pyspark.sql.connect.client.retries import DefaultPolicy
        # An engine that is lost is told within a minute; the rounds are kept for the next run.
        spark.client.set_retry_policies([DefaultPolicy(max_retries=8, max_backoff=10_000)])
    return spark, spark.version


def within(seconds, make):
    """The outcome of something that must not take longer."""
    outcome = []

    def attempt():
        try:
            outcome.append((make(), None))
        except Exception as error:
            outcome.append((None, error))
    thread = threading.Thread(target=attempt, daemon=True)
    thread.start()
    thread.join(seconds)
    if not outcome:
        raise TimeoutError(f"it kept silent for {seconds} seconds")
    value, error = outcome[0]
    if error:
        raise error
    return value


def first_line(error):
    # What the wire says of itself begins with the name of a class.
    details = error.details() if callable(getattr(error, "details", None)) else None
    return ((details or str(error)).strip().splitlines() or [type(error).__name__])[0][:200]


def run(arguments):
    spark = start(arguments)
    folder = Folder(arguments.folder, spark)
    regimes = sorted(arguments.regime)
    about = {"job": arguments.job, "manifest": folder.hash, "regimes": regimes}
    rounds = Rounds(spark, arguments.checkpoints, about)
    if arguments.job == "prune":
        from prune import prune
        answer = prune(folder, rounds, arguments.into)
    elif arguments.job == "cascade":
        from cascade import cascade
        answer = cascade(folder, rounds, set(regimes))
    elif arguments.job == "components":
        from structure import component_answer
        answer = component_answer(folder, rounds)
    else:
        from structure import pagerank
        answer = pagerank(folder, rounds)
    say("done", **answer)


def end_with_parent():
    """Ends the run where whoever started it is gone: nobody would read the answer."""
    if not sys.stdin.isatty() and "--alone" not in sys.argv:
        sys.stdin.buffer.read()
        os._exit(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("job", choices=["prune", "cascade", "components", "pagerank"])
    parser.add_argument("folder")
    parser.add_argument("--into")
    parser.add_argument("--alone", action="store_true", help="not to end with the standard input")
    parser.add_argument("--checkpoints", required=True)
    parser.add_argument("--regime", action="append", default=[])
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--remote")
    where.add_argument("--local", action="store_true")
    arguments = parser.parse_args()
    if arguments.job == "prune" and not arguments.into:
        parser.error("prune writes a folder: name it with --into")
    os.environ.setdefault("SAIL_MODE", "local")
    threading.Thread(target=end_with_parent, daemon=True).start()
    status = 1
    try:
        run(arguments)
        status = 0
    except Fault as fault:
        say("fault", message=str(fault))
    except Exception as error:
        say("fault", message=f"the engine ended the run ({first_line(error)}); start it again with "
            "the same --checkpoints to go on from the last round")
    # An engine that is asked to stop may wait for its own threads for ever.
    sys.stdout.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
