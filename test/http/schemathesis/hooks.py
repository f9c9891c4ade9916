"""Makes requests keep the rules that OpenAPI has no words for, so that Schemathesis tests what lies behind them."""

import itertools

import requests
import schemathesis

# By path: the cursor that its last answer gave. Cursors are opaque; other texts are refused.
cursors = {}
# By name of a saved query: its parameters.
library = {}
turns = itertools.count()

# What the shipped dataset has: a text that is made up names nothing.
real = {
    "side": "russia",
    "sides": "russia,ukraine",
    "between": "russia,ukraine",
    "speaker": "sergey-lavrov",
    "demand": "neutrality",
    "demands": "neutrality,crimea",
    "issue": "territory",
    "source": "source-003",
    "excludeValues": "concept:neutrality",
    "text": "border",
}
aggregations = {"twomode": ["ignore", "combine", "subtract"], "onemode": ["ignore", "congruence", "conflict", "subtract"]}
normalizations = {"twomode": ["no", "activity", "prominence"], "onemode": ["no", "average", "jaccard", "cosine"]}
saved = {"string": "russia", "int": "3", "date": "2022-03-29", "boolean": "true", "list": "russia,ukraine"}
queries = itertools.cycle(
    [
        "RETURN 1 AS one",
        "MATCH (a:Actor) RETURN a.id AS id, a.aliases AS aliases, a AS actor ORDER BY id LIMIT 5",
        "MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) RETURN s, r, d, date(s.latest) AS day ORDER BY s.id LIMIT 5",
        "MATCH (n:Nothing) RETURN n.id AS id, null AS nothing",
        "UNWIND [1, 2.5, 'a', [true], {a: null}] AS any RETURN any",
    ]
)


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    path = case.operation.path.split(".")[0]
    query = case.query
    every_other = next(turns) % 2 == 0
    if every_other:
        query.update({name: value for name, value in real.items() if name in query})
    if "cursor" in query:
        if case.operation.path in cursors:
            query["cursor"] = cursors[case.operation.path]
        else:
            del query["cursor"]
    if path == "/api/v1/changes" or ({"from", "to"} <= set(query) and path != "/api/v1/path"):
        in_order(query, "from", "to")
    if path == "/api/v1/gap":
        # A thousand steps at most.
        query["step"] = "change"
    if path == "/api/v1/trajectories" and not {"demand", "side", "speaker"} & set(query):
        query["demand"] = "neutrality"
    if path == "/api/v1/network":
        go_together(query)
    if path.startswith("/api/v1/library/{name}"):
        give_parameters(case)
    if "q" in query and every_other:
        query["q"] = next(queries)
    if isinstance(case.body, dict) and every_other:
        case.body["query"] = next(queries)


@schemathesis.hook
def after_call(context, case, response):
    if response.status_code == 200 and response.headers["content-type"][0].startswith("application/json"):
        answer = response.json()
        if answer.get("next"):
            cursors[case.operation.path] = answer["next"]


def in_order(query, first, last):
    """The first day comes before the last."""
    if query.get(first, "2022-03-01") >= query.get(last, "2022-03-29"):
        query[first], query[last] = "2022-03-01", "2022-03-29"


def go_together(query):
    """Which options of a network mean something beside which others."""
    in_order(query, "start", "stop")
    if query.get("variable1", "organization") == query.get("variable2", "concept"):
        query["variable1"], query["variable2"] = "person", "concept"
    kind = query.get("networkType", "twomode")
    for name, allowed in [("qualifierAggregation", aggregations), ("normalization", normalizations)]:
        if name in query and query[name] not in allowed[kind]:
            del query[name]
    if query.get("qualifierAggregation") == "combine":
        query.pop("normalization", None)
    # A network for each window, and a thousand at most: units of time make more of the years that are made up.
    query.pop("kernel", None)
    if query.get("timeWindow") == "events":
        query.pop("compatible", None)
    else:
        query.pop("timeWindow", None)


def give_parameters(case):
    """A saved query takes the parameters of its header."""
    if not library:
        base = case.operation.schema.get_base_url().rstrip("/")
        for item in requests.get(f"{base}/api/v1/library", timeout=10).json()["items"]:
            library[item["name"]] = item["params"]
    for name in [name for name in case.query if name == "p" or name.startswith("p.")]:
        del case.query[name]
    for param in library.get(case.path_parameters.get("name"), []):
        case.query[f"p.{param['name']}"] = saved[param["type"]]
