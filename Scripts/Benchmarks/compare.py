"""Runs CordonGraph's benchmark and other graph libraries on the same edge lists and compares them.

Started by Scripts/compare-peers. Every library runs in a process of its own and prints a line of
JSON for each kernel; the clock runs from the call until the answer is in the caller's hands, with
the graph already built. Directed kernels see the edges as they are, the others the undirected
simple graph. Answers are compared by the sums in CHECKS, so that a fast wrong answer shows.
"""
import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import time

KERNELS = ("load build bfs wcc scc dijkstra yen pagerank ppr hits katz eigenvector coreness triangles "
           "articulation bridges leiden betweenness harmonic").split()
SMALL_ONLY = {"betweenness", "harmonic"}
SMALL = 20_000
# How far apart two answers' sums may lie; communities are a matter of taste and only shown.
CHECKS = {"bfs": ["sum", "reached"], "dijkstra": ["sum", "reached"], "wcc": ["count", "largest"],
          "scc": ["count", "largest"], "yen": ["sum", "paths"], "triangles": ["count"],
          "articulation": ["count"], "bridges": ["count"], "coreness": ["sum", "max"],
          "pagerank": ["max"], "ppr": ["max"], "hits": ["max"],
          "katz": ["max"], "eigenvector": ["max"], "betweenness": ["sum", "max"],
          "harmonic": ["sum", "max"]}


class Graph:
    """An edge list as arrays, with what to ask about it."""

    def __init__(self, path):
        import numpy as np
        self.path = path
        with open(path[:-4] + ".json") as file:
            notes = json.load(file)
        self.vertices = notes["n"]
        arrays = path[:-4] + ".npz"
        if os.path.exists(arrays):  # the same as arrays, which are read faster
            columns = np.load(arrays)
            self.source, self.target = columns["src"].astype(np.int64), columns["dst"].astype(np.int64)
            weight = columns["w"].astype(float) if "w" in columns else None
        else:
            table = np.loadtxt(path, delimiter="\t", ndmin=2)
            self.source, self.target = table[:, 0].astype(np.int64), table[:, 1].astype(np.int64)
            weight = np.ascontiguousarray(table[:, 2]) if table.shape[1] > 2 else None
        self.starts = notes["sources"]
        self.pair = notes["pairs"][0] if notes["pairs"] else None
        self.cost = None
        if weight is not None:
            self.cost = 1 - np.log(weight / 100) if notes["weight"] == "percent" else weight
        low, high = np.minimum(self.source, self.target), np.maximum(self.source, self.target)
        key = np.unique((low * self.vertices + high)[low != high])
        self.low, self.high = key // self.vertices, key % self.vertices
        widest = int(np.bincount(self.source).max()) * int(np.bincount(self.target).max())
        self.attenuation = 0.5 / math.sqrt(widest)


class Igraph:
    def __init__(self, graph):
        import igraph
        self.igraph, self.input = igraph, graph

    def make(self, source, target, directed):
        import numpy as np
        edges = np.column_stack([source, target])
        return self.igraph.Graph(n=self.input.vertices, edges=edges, directed=directed)

    def build(self): return self.make(self.input.source, self.input.target, True)

    def prepare(self):
        self.graph = self.build()
        self.simple = self.make(self.input.low, self.input.high, False)
        if self.input.cost is not None:
            self.graph.es["cost"] = self.input.cost.tolist()

    def load(self):
        return self.igraph.Graph.Read_Ncol(self.input.path, names=True, weights="if_present", directed=True)

    def bfs(self): return self.graph.distances(source=self.input.starts)
    def dijkstra(self): return self.graph.distances(source=self.input.starts, weights="cost", algorithm="dijkstra")
    def wcc(self): return self.graph.connected_components(mode="weak").membership
    def scc(self): return self.graph.connected_components(mode="strong").membership

    def yen(self):
        paths = self.graph.get_k_shortest_paths(*self.input.pair, k=10, weights="cost", output="epath")
        return [sum(self.input.cost[edge] for edge in path) for path in paths]

    def pagerank(self): return self.graph.pagerank(damping=0.85, implementation="prpack")

    def ppr(self):
        return self.graph.personalized_pagerank(
            damping=0.85, reset_vertices=self.input.starts, implementation="prpack")

    def hits(self): return self.graph.authority_score(scale=False)
    def eigenvector(self): return self.simple.eigenvector_centrality(scale=False)
    def coreness(self): return self.simple.coreness()

    def triangles(self):
        degrees = self.simple.degree()
        return round(self.simple.transitivity_undirected() * sum(d * (d - 1) for d in degrees) / 6)

    def articulation(self): return len(self.simple.articulation_points())
    def bridges(self): return len(self.simple.bridges())
    def leiden(self): return self.simple.community_leiden("modularity", n_iterations=2).membership
    def betweenness(self): return self.graph.betweenness(directed=True)
    def harmonic(self): return self.graph.harmonic_centrality(mode="out", normalized=False)


class Networkit:
    def __init__(self, graph):
        import networkit
        networkit.setNumberOfThreads(int(os.environ["OMP_NUM_THREADS"]))
        self.nk, self.input = networkit, graph

    def make(self, source, target, directed, weight=None):
        import numpy as np
        entries = np.ones(len(source)) if weight is None else weight
        pairs = (source.astype(np.uint64), target.astype(np.uint64))
        return self.nk.GraphFromCoo(
            (entries, pairs), n=self.input.vertices, weighted=weight is not None, directed=directed)

    def build(self): return self.make(self.input.source, self.input.target, True)

    def prepare(self):
        self.graph = self.build()
        self.simple = self.make(self.input.low, self.input.high, False)
        self.simple.indexEdges()
        if self.input.cost is not None:
            self.weighted = self.make(self.input.source, self.input.target, True, self.input.cost)

    def load(self): return self.nk.graphio.EdgeListReader("\t", 0, directed=True).read(self.input.path)

    def each(self, search, graph):
        runs = [search(graph, start, storePaths=False).run() for start in self.input.starts]
        return lambda: [run.getDistances() for run in runs]

    def bfs(self): return self.each(self.nk.distance.BFS, self.graph)
    def dijkstra(self): return self.each(self.nk.distance.Dijkstra, self.weighted)

    def parts(self, search):
        found = search(self.graph).run()
        return lambda: found.getPartition().getVector()

    def wcc(self): return self.parts(self.nk.components.WeaklyConnectedComponents)
    def scc(self): return self.parts(self.nk.components.StronglyConnectedComponents)

    def pagerank(self):
        centrality = self.nk.centrality
        rank = centrality.PageRank(
            self.graph, 0.85, 1e-8, distributeSinks=centrality.SinkHandling.DistributeSinks)
        rank.norm = centrality.Norm.L1_NORM
        rank.run()
        return lambda: rank.scores()

    def scores(self, measure):
        measure.run()
        return lambda: measure.scores()

    def eigenvector(self): return self.scores(self.nk.centrality.EigenvectorCentrality(self.simple, 1e-12))
    def katz(self):
        return self.scores(self.nk.centrality.KatzCentrality(self.graph, self.input.attenuation, 1, 1e-10))

    def coreness(self): return self.scores(self.nk.centrality.CoreDecomposition(self.simple))
    def betweenness(self): return self.scores(self.nk.centrality.Betweenness(self.graph))
    def harmonic(self): return self.scores(self.nk.centrality.HarmonicCloseness(self.graph, False))

    def triangles(self):
        score = self.nk.sparsification.TriangleEdgeScore(self.simple)
        score.run()
        return lambda: round(sum(score.scores()) / 3)

    def blocks(self, read):
        search = self.nk.components.BiconnectedComponents(self.simple)
        search.run()
        return lambda: read(search)

    def articulation(self):
        return self.blocks(lambda s: sum(len(s.getComponentsOfNode(v)) > 1 for v in range(self.input.vertices)))

    def bridges(self):
        return self.blocks(lambda s: sum(size == 2 for size in s.getComponentSizes().values()))

    def leiden(self):
        search = self.nk.community.ParallelLeiden(self.simple)
        search.run()
        return lambda: search.getPartition().getVector()


class Rustworkx:
    def __init__(self, graph):
        import rustworkx
        self.rx, self.input = rustworkx, graph

    def make(self, graph, source, target, weights):
        graph.add_nodes_from(range(self.input.vertices))
        graph.extend_from_weighted_edge_list(list(zip(source.tolist(), target.tolist(), weights)))
        return graph

    def build(self):
        cost = self.input.cost
        weights = [1.0] * len(self.input.source) if cost is None else cost.tolist()
        return self.make(self.rx.PyDiGraph(), self.input.source, self.input.target, weights)

    def prepare(self):
        self.graph = self.build()
        self.simple = self.make(
            self.rx.PyGraph(), self.input.low, self.input.high, [1.0] * len(self.input.low))

    def dense(self, scores): return lambda: [scores[v] for v in range(self.input.vertices)]
    def load(self): return self.rx.PyDiGraph.read_edge_list(self.input.path, deliminator="\t")

    def bfs(self):
        runs = [self.rx.bfs_layers(self.graph, [start]) for start in self.input.starts]
        return lambda: [[depth for depth, layer in enumerate(run) for _ in layer] for run in runs]

    def dijkstra(self):
        runs = [self.rx.dijkstra_shortest_path_lengths(self.graph, s, float) for s in self.input.starts]
        return lambda: [[0.0] + list(run.values()) for run in runs]

    def labels(self, parts):
        def read():
            labels = [0] * self.input.vertices
            for label, part in enumerate(parts):
                for vertex in part: labels[vertex] = label
            return labels
        return read

    def wcc(self): return self.labels(self.rx.weakly_connected_components(self.graph))
    def scc(self): return self.labels(self.rx.strongly_connected_components(self.graph))

    def pagerank(self):
        return self.dense(self.rx.pagerank(self.graph, 0.85, tol=1e-8 / self.input.vertices, max_iter=1000))

    def ppr(self):
        restart = {start: 1.0 for start in self.input.starts}
        return self.dense(self.rx.pagerank(
            self.graph, 0.85, personalization=restart, tol=1e-8 / self.input.vertices, max_iter=1000))

    def eigenvector(self):
        return self.dense(self.rx.eigenvector_centrality(
            self.simple, tol=1e-8 / self.input.vertices, max_iter=5000))

    def hits(self): return self.dense(self.rx.hits(self.graph, tol=1e-8 / self.input.vertices, max_iter=1000)[1])

    def katz(self):
        return self.dense(self.rx.katz_centrality(
            self.graph, self.input.attenuation, 1.0, tol=1e-8 / self.input.vertices, max_iter=1000))

    def coreness(self): return self.dense(self.rx.core_number(self.simple))

    def triangles(self):
        share = self.rx.transitivity(self.simple)
        return lambda: round(share * sum(d * (d - 1) for d in map(self.simple.degree, range(self.input.vertices))) / 6)

    def articulation(self): return len(self.rx.articulation_points(self.simple))
    def bridges(self): return len(self.rx.bridges(self.simple))
    def betweenness(self): return self.dense(self.rx.digraph_betweenness_centrality(self.graph, normalized=False))


class GraphTool:
    def __init__(self, graph):
        import warnings
        warnings.simplefilter("ignore")
        import graph_tool.all
        graph_tool.openmp_set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
        self.gt, self.input = graph_tool.all, graph

    def make(self, source, target, directed):
        import numpy as np
        graph = self.gt.Graph(directed=directed)
        graph.add_vertex(self.input.vertices)
        graph.add_edge_list(np.column_stack([source, target]))
        return graph

    def build(self): return self.make(self.input.source, self.input.target, True)

    def prepare(self):
        self.graph = self.build()
        self.simple = self.make(self.input.low, self.input.high, False)
        if self.input.cost is not None:
            self.cost = self.graph.new_ep("double", vals=self.input.cost)

    def distances(self, **options):
        runs = [self.gt.shortest_distance(self.graph, start, **options) for start in self.input.starts]
        return lambda: [run.a for run in runs]

    def bfs(self): return self.distances()
    def dijkstra(self): return self.distances(weights=self.cost)
    def wcc(self): return self.gt.label_components(self.graph, directed=False)[0].a
    def scc(self): return self.gt.label_components(self.graph, directed=True)[0].a
    def pagerank(self): return self.gt.pagerank(self.graph, 0.85, epsilon=1e-8).a

    def ppr(self):
        restart = self.graph.new_vp("double")
        restart.a[self.input.starts] = 1 / len(self.input.starts)
        return self.gt.pagerank(self.graph, 0.85, pers=restart, epsilon=1e-8).a

    def hits(self): return self.gt.hits(self.graph, epsilon=1e-10)[1].a
    def katz(self): return self.gt.katz(self.graph, self.input.attenuation, epsilon=1e-10).a
    def eigenvector(self): return self.gt.eigenvector(self.simple, epsilon=1e-10)[1].a
    def coreness(self): return self.gt.kcore_decomposition(self.simple).a
    def triangles(self): return int(self.gt.global_clustering(self.simple, ret_counts=True)[1])
    def articulation(self): return int(self.gt.label_biconnected_components(self.simple)[1].a.sum())
    def bridges(self): return int((self.gt.label_biconnected_components(self.simple)[2] == 1).sum())
    def betweenness(self): return self.gt.betweenness(self.graph, norm=False)[0].a
    def harmonic(self): return self.gt.closeness(self.graph, harmonic=True, norm=False).a


PEERS = {"igraph": Igraph, "networkit": Networkit, "rustworkx": Rustworkx, "graph-tool": GraphTool}


def check(kernel, answer, graph):
    """The few numbers by which an answer is compared with others."""
    import numpy as np
    if kernel in ("load", "build"): return {}
    if kernel in ("bfs", "dijkstra"):
        values = np.concatenate([np.asarray(row, float) for row in answer])
        values = values[(values >= 0) & (values < 2e9)]
        return {"sum": float(values.sum()), "reached": len(values)}
    if kernel in ("wcc", "scc"):
        sizes = np.bincount(np.asarray(answer))
        return {"count": int((sizes > 0).sum()), "largest": int(sizes.max())}
    if kernel == "yen": return {"sum": float(sum(answer)), "paths": len(answer)}
    if kernel in ("triangles", "articulation", "bridges"): return {"count": int(answer)}
    if kernel == "leiden":
        labels = np.unique(np.asarray(answer), return_inverse=True)[1]
        low, high, edges = labels[graph.low], labels[graph.high], len(graph.low)
        degrees = np.bincount(np.concatenate([low, high])) / (2 * edges)
        return {"modularity": float((low == high).mean() - (degrees ** 2).sum())}
    values = np.asarray(answer, float)
    if kernel in ("eigenvector", "hits", "katz"): values = np.abs(values) / np.linalg.norm(values)
    return {"sum": float(values.sum()), "max": float(values.max())}


def work(name, path, kernels, runs, seconds):
    """One library on one graph, a line of JSON for each kernel."""
    graph = Graph(path)
    peer = PEERS[name](graph)
    peer.prepare()
    for kernel in kernels:
        if not hasattr(peer, kernel) or kernel in ("dijkstra", "yen") and graph.cost is None: continue
        if kernel == "yen" and graph.pair is None: continue
        print(json.dumps({"start": kernel}), flush=True)
        try:
            walls, busy, begun = [], [], time.perf_counter()
            while not walls or len(walls) < runs and time.perf_counter() - begun < seconds / 4:
                start, cpu = time.perf_counter(), time.process_time()
                answer = getattr(peer, kernel)()
                walls.append(time.perf_counter() - start)
                busy.append(time.process_time() - cpu)
            if callable(answer): answer = answer()
            print(json.dumps({"kernel": kernel, "median_s": statistics.median(walls), "runs": len(walls),
                              "cpu_s": statistics.median(busy), "check": check(kernel, answer, graph)}), flush=True)
        except Exception as error:
            print(json.dumps({"kernel": kernel, "error": str(error)[:120]}), flush=True)


def measure(command, path, kernels, runs, seconds, environment):
    """The rows that a command prints; it is started again after a kernel that takes too long."""
    import select
    left, rows, peak = list(kernels), {}, 0
    while left:
        process = subprocess.Popen(
            command + [path, ",".join(left), str(runs), str(seconds)], env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        running, buffer, patience = None, b"", 600
        while True:
            if not select.select([process.stdout], [], [], patience)[0]:
                process.kill()
                break
            chunk = os.read(process.stdout.fileno(), 1 << 16)
            if not chunk: break
            buffer += chunk
            *lines, buffer = buffer.split(b"\n")
            for line in lines:
                row = json.loads(line)
                if "start" in row:
                    running, patience = row["start"], seconds if row["start"] in left else 600
                elif row["kernel"] in left:
                    rows[row["kernel"]] = row
                    left.remove(row["kernel"])
        _, status, usage = os.wait4(process.pid, 0)
        peak = max(peak, usage.ru_maxrss / 1024)
        if status == 0: break
        stuck = running if running in left else left[0]
        rows[stuck] = {"kernel": stuck, "error": f"over {seconds:g} s" if status == 9 else "crashed"}
        left.remove(stuck)
    return rows, peak


def agrees(kernel, ours, theirs):
    if kernel not in CHECKS: return True
    return all(math.isclose(ours[key], theirs[key], rel_tol=1e-6) for key in CHECKS[kernel])


def remember(file, graph, found):
    """Adds what was found to what an earlier run saved; a kernel measured again counts anew."""
    if file is None: return {}
    saved = {}
    if os.path.exists(file):
        with open(file) as text: saved = json.load(text)
    known = saved.setdefault(graph, {})
    for name, (rows, peak) in found.items():
        before = known.get(name, [{}, 0])
        known[name] = [{**before[0], **rows}, max(before[1], peak)]
    with open(file, "w") as text: json.dump(saved, text, indent=1)
    return known


def compare(path, arguments, ratios):
    """Prints the table of one graph."""
    with open(path[:-4] + ".json") as file: notes = json.load(file)
    kernels = [k for k in arguments.kernels.split(",") if k not in SMALL_ONLY or notes["n"] <= SMALL]
    threads = str(arguments.threads)
    environment = {**os.environ, "OMP_NUM_THREADS": threads, "RAYON_NUM_THREADS": threads}
    found = {}
    commands = {}
    for name in filter(None, arguments.peers.split(",")):
        if name == "cordon":
            commands[name] = [arguments.benchmark, "--threads", threads]
            continue
        python = "/usr/bin/python3" if name == "graph-tool" else sys.executable
        probe = subprocess.run([python, "-c", "import graph_tool"], capture_output=True)
        if name == "graph-tool" and probe.returncode: continue
        commands[name] = [python, __file__, "--work", name]
    for name, command in commands.items():
        print(f"{path}: {name}", file=sys.stderr, flush=True)
        rows = measure(command, path, kernels, arguments.runs, arguments.seconds, environment)
        found[name] = rows
        remember(arguments.save, os.path.basename(path), {name: rows})
    if arguments.save: found = remember(arguments.save, os.path.basename(path), {})
    commands = [name for name in ("cordon", *PEERS) if name in found]
    if "cordon" not in found: return
    print(f"\n### {os.path.basename(path)[:-4]}: {notes['n']:,} vertices, {notes['m']:,} edges\n")
    print("| kernel | " + " | ".join(commands) + " | faster, wall | faster, CPU | answers |")
    print("| --- |" + " ---: |" * (len(commands) + 2) + " --- |")
    for kernel in kernels:
        rows = {name: found[name][0].get(kernel, {}) for name in commands}
        ours = rows.pop("cordon")
        if "median_s" not in ours: continue
        rivals = {n: r for n, r in rows.items() if "median_s" in r}
        alike = {n: agrees(kernel, ours["check"], r["check"]) for n, r in rivals.items()}
        quotients = ["", ""]
        for place, key in enumerate(["median_s", "cpu_s"]):
            best = min((max(r[key], 1e-7) for r in rivals.values()), default=None)
            if best is None: continue
            quotient = best / max(ours[key], 1e-7)
            quotients[place] = f"{quotient:.1f}×"
            ratios[place].append((quotient, kernel, path))

        def cell(row, mark=""):
            if "median_s" not in row: return row.get("error", "–").split(":")[0]
            return f"{row['median_s']:.3g} ({row['cpu_s']:.3g}){mark}"
        verdict = "agree" if all(alike.values()) else "differ: " + ", ".join(n for n in alike if not alike[n])
        if kernel == "leiden":
            verdict = "modularity " + ", ".join(
                f"{n} {r['check']['modularity']:.4f}" for n, r in {"cordon": ours, **rivals}.items())
        if kernel in ("load", "build"): verdict = ""
        cells = [cell(ours)] + [cell(rows[n], "" if alike.get(n, True) else " ≠") for n in rows]
        print(f"| {kernel} | " + " | ".join(cells + quotients) + f" | {verdict} |")
    peaks = " | ".join(f"{found[n][1]:.0f}" for n in commands)
    print(f"| peak, MB | {peaks} | | | whole process |", flush=True)


def main():
    if sys.argv[1:2] == ["--work"]:
        name, path, kernels, runs, seconds = sys.argv[2:]
        return work(name, path, kernels.split(","), int(runs), float(seconds))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graphs", nargs="+")
    parser.add_argument("--benchmark", required=True, help="the built benchmark")
    parser.add_argument("--kernels", default=",".join(KERNELS))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=60, help="how long a kernel may take")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--peers", default="cordon," + ",".join(PEERS))
    parser.add_argument("--save", help="add to what this file holds, and print all of it")
    arguments = parser.parse_args()
    print(f"Median wall seconds (CPU seconds) of {arguments.runs} runs, fewer where they are slow; "
          f"{arguments.threads} threads on {os.cpu_count()} cores, load average at the start "
          f"{os.getloadavg()[0]:.1f}. On a busy machine wall time says little, CPU time more.")
    ratios = [], []
    for path in arguments.graphs: compare(path, arguments, ratios)
    print(f"\nLoad average at the end {os.getloadavg()[0]:.1f}.")
    for name, found in zip(["wall", "CPU"], ratios):
        if not found: continue
        mean = math.exp(statistics.mean(math.log(ratio) for ratio, _, _ in found))
        slower = [f"{kernel} on {os.path.basename(path)[:-4]} ({ratio:.2f}×)"
                  for ratio, kernel, path in found if ratio < 1]
        print(f"\n{name} time: geometric mean over {len(found)} kernels {mean:.1f}× the speed of the "
              f"fastest peer; slower: {', '.join(slower) or 'none'}.")


if __name__ == "__main__":
    main()
