"""The pooled fixpoint in SQL: what newly reached owners hold is added up round by round."""
import sys
import time

try:
    import duckdb
except ImportError:
    print("| DuckDB | | | skipped: its Python module is not installed (pip install duckdb) |")
    sys.exit(0)

import resource

base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
db = duckdb.connect()
start = time.perf_counter()
db.execute(
    "create table stakes as select * from read_csv(?, header=false, columns={"
    "'owner': 'uinteger', 'company': 'uinteger', 'share': 'bigint'})", [sys.argv[1]])
loading = time.perf_counter() - start
relations = db.execute("select count(*) from stakes").fetchone()[0]

start = time.perf_counter()
db.execute("create table reached as select (range * 5)::uinteger as id from range(200)")
db.execute("create table frontier as from reached")
db.execute("create table held (company uinteger, share bigint)")
rounds = 0
while db.execute("select count(*) from frontier").fetchone()[0]:
    rounds += 1
    db.execute(
        "create or replace table added as select company, sum(share)::bigint as share "
        "from stakes join frontier on owner = id group by company")
    db.execute("insert into held from added")
    db.execute(
        "create or replace table frontier as select company as id from held "
        "semi join added using (company) anti join reached on company = id "
        "group by company having sum(share) >= 50000000")
    db.execute("insert into reached from frontier")
took = time.perf_counter() - start
count, total = db.execute(
    "select count(*), sum(id::hugeint * id) from reached where id % 5 <> 0 or id >= 1000"
).fetchone()
size = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - base) * 1024 / relations
print(f"| DuckDB {duckdb.__version__}, reading the table | {loading:.4f} | | |")
print(
    f"| DuckDB, one pooled regime | {took:.4f} | {size:.0f} | {count} captured, "
    f"sum of squares {int(total) % 2**64}, {rounds} rounds |")
