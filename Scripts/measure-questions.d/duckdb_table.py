"""Whom the listed parties of an edge list capture by half or more, pooled, in SQL round by round."""
import sys

try:
    import duckdb
except ImportError:
    sys.exit(3)

db = duckdb.connect()
db.execute("set threads = 1")
db.execute(
    "create table stakes as select owner, owned as company, (percent * 1000000)::bigint as share "
    "from read_csv(?)", [sys.argv[1]])
db.execute(
    "create table reached as select id from read_csv(?, header=false, names=['id'])",
    [sys.argv[2]])
db.execute("create table frontier as from reached")
db.execute("create table held (company varchar, share bigint)")
while db.execute("select count(*) from frontier").fetchone()[0]:
    db.execute(
        "create or replace table added as select company, sum(share)::bigint as share "
        "from stakes join frontier on owner = id group by company")
    db.execute("insert into held from added")
    db.execute(
        "create or replace table frontier as select company as id from held "
        "semi join added using (company) anti join reached on company = id "
        "group by company having sum(share) >= 50000000")
    db.execute("insert into reached from frontier")
print(db.execute("select count(*) from reached").fetchone()[0])
