"""Asks CordonGraph and networkx the same questions about small graphs and compares the answers.

  check.py BENCHMARK SEEDS
"""
import itertools, json, math, os, random, subprocess, sys, tempfile
import networkx as nx


def families(seed):
    """Name, number of vertices, edges (from, to, cost)."""
    dice = random.Random(seed)
    n = dice.randint(6, 14)

    def edges(count, below=n, start=0):
        return [(start + dice.randrange(below), start + dice.randrange(below)) for _ in range(count)]
    few = edges(n // 2)
    graphs = {
        "sparse": edges(n), "dense": edges(4 * n), "parallel": few + few + edges(n // 2, max(2, n // 3)),
        "parts": edges(n, n // 2) + edges(n, n - n // 2, n // 2), "loops": edges(n) + [(v, v) for v in range(0, n, 2)],
        "path": [(v, v + 1) for v in range(n - 1)], "cycle": [(v, (v + 1) % n) for v in range(n)],
        "star": [(0, v) if v % 2 else (v, 0) for v in range(1, n)],
        "clique": [(a, b) for a in range(n // 2) for b in range(n // 2) if a != b],
        "tree": [(dice.randrange(v), v) for v in range(1, n)], "no edge": [],
    }
    for name, pairs in graphs.items():
        yield name, n, [(a, b, dice.choice([0.25, 0.5, 1, 1, 2, 3.5])) for a, b in pairs]
    yield "one vertex", 1, []
    yield "one loop", 1, [(0, 0, 1)]


def answers(n, edges):
    """What networkx says, by the names that the benchmark uses."""
    multi = nx.MultiDiGraph(); multi.add_nodes_from(range(n))
    for a, b, cost in edges: multi.add_edge(a, b, cost=cost)
    plain = nx.DiGraph(); plain.add_nodes_from(range(n))
    for a, b, cost in edges:
        if not plain.has_edge(a, b) or plain[a][b]["cost"] > cost: plain.add_edge(a, b, cost=cost)
    simple = nx.Graph(plain.to_undirected()); simple.remove_edges_from(list(nx.selfloop_edges(simple)))
    bare = plain.copy(); bare.remove_edges_from(list(nx.selfloop_edges(bare)))
    vertices, last = range(n), n - 1

    def table(rows): return [[rows.get(a, {}).get(b, -1) for b in vertices] for a in vertices]

    def row(values): return [values[v] for v in vertices]

    def partition(parts): return sorted(sorted(part) for part in parts)
    matrix = nx.to_numpy_array(multi, weight=None)
    degrees = matrix.sum(axis=0).max(), matrix.sum(axis=1).max()
    alpha = 0.5 / math.sqrt(max(1, degrees[0] * degrees[1]))
    import numpy as np
    katz = np.linalg.solve(np.eye(n) - alpha * matrix.T, np.ones(n))
    out = matrix.sum(axis=1)

    def rank(restart):
        walk = np.array([matrix[v] / out[v] if out[v] else restart for v in vertices])
        found = np.linalg.solve(np.eye(n) - 0.85 * walk.T, 0.15 * restart)
        return list(found / found.sum())
    expected = {
        "hops": table(dict(nx.all_pairs_shortest_path_length(plain))),
        "costs": table(dict(nx.all_pairs_dijkstra_path_length(plain, weight="cost"))),
        "weak": partition(nx.weakly_connected_components(plain)),
        "strong": partition(nx.strongly_connected_components(plain)),
        "pagerank": rank(np.full(n, 1 / n)), "personal": rank(np.eye(n)[0]), "katz": list(katz),
        "harmonic": row(nx.harmonic_centrality(plain.reverse())),
        "simpleBetweenness": row(nx.betweenness_centrality(simple, normalized=False)),
        "simpleCloseness": row(nx.closeness_centrality(simple)), "coreness": row(nx.core_number(simple)),
        "triangles": row(nx.triangles(simple)), "clustering": row(nx.clustering(simple)),
        "articulation": sorted(nx.articulation_points(simple)),
        "bridges": sorted(sorted(pair) for pair in nx.bridges(simple)),
        "cycles": sorted(rotated(c) for c in nx.simple_cycles(plain, length_bound=4)),
    }
    if len(edges) == plain.number_of_edges():      # networkx counts parallel edges once
        expected["betweenness"] = row(nx.betweenness_centrality(plain, normalized=False))
    dominators = nx.immediate_dominators(plain, 0)
    expected["dominators"] = [0 if v == 0 else -1 if dominators.get(v) is None else dominators[v] for v in vertices]
    if n > 1:
        expected["simplePaths"] = sorted(nx.all_simple_paths(plain, 0, last, cutoff=4))
        try:
            cheapest = itertools.islice(nx.shortest_simple_paths(plain, 0, last, weight="cost"), 4)
            expected["cheapest"] = [nx.path_weight(plain, p, "cost") for p in cheapest]
        except nx.NetworkXNoPath: expected["cheapest"] = []
        flow = nx.DiGraph(); flow.add_nodes_from(vertices)
        for a, b, cost in edges:
            flow.add_edge(a, b, capacity=cost + (flow[a][b]["capacity"] if flow.has_edge(a, b) else 0))
        expected["cut"] = nx.minimum_cut_value(flow, 0, last)
        strengths = sorted({cost for _, _, cost in edges}, reverse=True)
        expected["widest"] = next((s for s in strengths if nx.has_path(nx.DiGraph(
            [(a, b) for a, b, cost in edges if cost >= s] + [(v, v) for v in vertices]), 0, last)), -1)
    if simple.number_of_edges():
        # The part of equal scores that lies in the space of the greatest eigenvalue.
        values, vectors = np.linalg.eigh(nx.to_numpy_array(simple, nodelist=vertices, weight=None))
        top = vectors[:, values > values[-1] - 1e-6]
        found = top @ (top.T @ np.ones(n))
        expected["eigenvector"] = list(np.abs(found) / np.linalg.norm(found))
    return expected


def rotated(cycle):
    start = cycle.index(min(cycle))
    cycle = cycle[start:] + cycle[:start]
    return cycle + cycle[:1]


def alike(one, two):
    if isinstance(one, list):
        return isinstance(two, list) and len(one) == len(two) and all(map(alike, one, two))
    return math.isclose(one, two, rel_tol=1e-7, abs_tol=1e-8)


def shaped(kernel, answer):
    """Our answer in the form in which networkx's is."""
    if kernel in ("weak", "strong"):
        parts = {}
        for vertex, label in enumerate(answer): parts.setdefault(label, []).append(vertex)
        return sorted(parts.values())
    return sorted(answer) if kernel in ("cycles", "simplePaths") else answer


def main():
    benchmark, seeds = sys.argv[1], int(sys.argv[2])
    compared, wrong = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "graph.tsv")
        for seed in range(seeds):
            for name, n, edges in families(seed):
                with open(path, "w") as file: file.writelines(f"{a}\t{b}\t{c}\n" for a, b, c in edges)
                with open(path[:-4] + ".json", "w") as file: json.dump({"n": n}, file)
                run = subprocess.run([benchmark, "answers", path], capture_output=True, text=True, check=True)
                ours = json.loads(run.stdout)
                for kernel, expected in answers(n, edges).items():
                    compared += 1
                    if not alike(expected, shaped(kernel, ours[kernel])):
                        wrong += 1
                        print(f"{name} {seed}: {kernel}: networkx {expected}, CordonGraph {ours[kernel]}; edges {edges}")
    print(f"{compared} answers compared with networkx {nx.__version__}, {wrong} differ")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
