"""The official Python client of yente, only its address changed."""

from yente_client import Client, Company, NotFoundError, Person


def run(report, Server, arguments, graph):
    with Server(arguments.program, str(graph)) as server, Client(base_url=server.url) as client:
        report.check("healthz", client.healthz().status == "ok")
        report.check("readyz", client.readyz().status == "ok")
        names = [one.name for one in client.datasets().datasets]
        report.check("datasets", names[:2] == ["default", "works"], names)
        report.check("algorithms", any(one.name == "logic-v2" for one in client.algorithms().algorithms))
        found = client.match(Company(name="Kesker Works", country="ru"))
        report.check("match", [one.id for one in found.results] == ["K"] and found.results[0].match)
        report.check("match says no", client.match(Person(name="Kesker Works")).results == [])
        pages = client.search("kesker", facets=["countries"])
        report.check("search", [one.id for one in pages.results] == ["K"])
        entity = client.fetch("K")
        report.check("fetch", entity.id == "K" and entity.caption == "Kesker Works")
        report.check("fetch by a former id", client.fetch("old-k").id == "K")
        report.check("adjacent", "ownershipAsset" in client.adjacent("K").adjacent)
        one = client.adjacent("K", prop="sanctions")
        report.check("adjacent by property", one.total.value == 1)
        said = client.statements(canonical_id="K", prop="innCode")
        report.check("statements", [one.value for one in said.results] == ["7707083893"])
        try:
            client.fetch("nobody")
            report.check("an unknown id", False)
        except NotFoundError:
            report.check("an unknown id", True)
