# %% [markdown]
# Where the sides stood on two days, who moved, who agrees with whom, and in which words it is written.
#
# Needs pandas and networkx. Takes the address of a Demarche server, with its path if it has one, and a folder for the tables:
#
#     python positions.py http://localhost:3000 tables
#
# In Jupyter or VS Code each part below is a cell; set SERVER in the first.

# %%
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import networkx as nx
import pandas as pd

given = [it for it in sys.argv[1:] if not it.startswith("-")]
in_notebook = "ipykernel" in sys.modules
SERVER = "http://localhost:3000" if in_notebook or not given else given[0].rstrip("/")
FOLDER = Path("tables" if in_notebook or len(given) < 2 else given[1])
EARLIER, LATER = "2022-03-11", "2022-03-29"
SIDE, DEMAND = "ukraine", "neutrality"


# %% Asking the server
class Problem(Exception):
    """Why there is no answer; the server's own sentence, where it has one."""


def ask(question, **params):
    """One answer. A parameter `from` is written `**{"from": day}`: the word is taken in Python."""
    query = urllib.parse.urlencode(params)
    address = f"{SERVER}/api/v1/{question}" + (f"?{query}" if query else "")
    for attempt in range(4):
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            wait = error.headers.get("Retry-After", "")
            if not wait.isdigit() or attempt == 3:
                raise Problem(sentence(error)) from None
            time.sleep(min(int(wait), 30))
        except urllib.error.URLError as error:
            raise Problem(f"Nothing answers at {SERVER}: {error.reason}") from None
        except ValueError:
            raise Problem(f"{address} answers, but not as Demarche does. Is its path right?") from None


def sentence(error):
    try:
        problem = json.load(error)
        return f"{problem['status']} {problem['title']}: {problem['detail']}"
    except (ValueError, KeyError):
        # A proxy may answer in the server's place, with a page of its own.
        return f"{error.code} {error.reason}: {error.url} does not answer as Demarche does."


def read_all(question, **params):
    """The items of all pages of a list, as a table; its attrs say which version of the data answered."""
    items, data = [], None
    while True:
        page = ask(question, **params)
        if data and page["data"] != data:
            raise Problem("New data were published between two pages. Run this again.")
        data = page["data"]
        items += page["items"]
        if page["next"] is None:
            table = pd.DataFrame(items)
            table.attrs = data
            return table
        params["cursor"] = page["next"]


def show(title, table):
    print(f"\n## {title}\n\n{table.to_string(index=False) if len(table) else 'Nothing.'}")


def keep(name, table):
    """A CSV that Excel, R and pandas read alike: UTF-8, with the mark that Excel knows it by."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    table.to_csv(FOLDER / name, index=False, encoding="utf-8-sig")


# %% What is this?
dataset = ask("dataset")
print(f"{dataset['title']} ({dataset['licence']}), data version {dataset['data']['version']}.")
print(f"{dataset['counts']['statements']} statements, {dataset['firstDay']} to {dataset['lastDay']}. {dataset['coded']}")

# %% Positions as of two days, and what changed. `limit` is the size of a page, not of the answer.
key, said = ["side", "demand"], ["reading", "word", "robust", "since"]
before = read_all("ledger", asOf=EARLIER, limit=50)
after = read_all("ledger", asOf=LATER, limit=50)
both = before[key + said].merge(after[key + said], on=key, how="outer", suffixes=("Before", "After"))
# No row on a day means that nothing had been said by then.
for column in ["readingBefore", "readingAfter"]:
    both[column] = both[column].fillna("silent")
moved = both[both.readingBefore != both.readingAfter].sort_values(["sinceAfter", *key])
# A reading on another's word is not what the side itself said, so no table leaves the column out.
moved = moved[key + ["readingBefore", "readingAfter", "wordAfter", "robustAfter", "sinceAfter"]]
show(f"What changed between {EARLIER} and {LATER}", moved)
keep("moved.csv", moved)

# %% How one side came there, day by day
trajectory = read_all("trajectory", side=SIDE, demand=DEMAND)
trajectory["rests on"] = [", ".join(it["id"] for it in rows) for rows in trajectory.statements]
show(f"{SIDE} on {DEMAND}", trajectory[["day", "reading", "word", "robust", "rests on"]])

# %% What the two main sides had agreed by then, and how far apart they were
sides = ",".join(dataset["between"])
board = read_all("board", asOf=LATER, sides=sides)
show(f"The board of {sides} on {LATER}", board.state.value_counts().rename_axis("state").reset_index(name="demands"))
gap = read_all("gap", between=sides, **{"from": EARLIER, "to": LATER})
# The mean over few demands says little: its number and what is unanswered belong to it.
show("The gap", gap[["day", "gap", "robustGap", "demands", "unanswered"]])

# %% Who agrees with whom: of the demands on which both spoke, alike less opposed
network = ask("network", networkType="onemode", qualifierAggregation="subtract", duplicates="acrossrange",
              stances="ASSERTS,REJECTS", asOf=LATER)
[matrix] = network["matrices"]
graph = nx.Graph(asOf=LATER, dataVersion=network["data"]["version"])
graph.add_nodes_from(matrix["rows"])
for cell in matrix["cells"]:
    if cell["value"] > 0:
        graph.add_edge(cell["row"], cell["column"], weight=cell["value"], distance=1 / cell["value"])
centralities = pd.DataFrame({
    "agrees with": dict(graph.degree()),
    "strength": dict(graph.degree(weight="weight")),
    # Strong ties are short ways.
    "betweenness": nx.betweenness_centrality(graph, weight="distance"),
    "closeness": nx.closeness_centrality(graph, distance="distance"),
}).round(3).rename_axis("side").reset_index().sort_values(["strength", "side"], ascending=[False, True])
show(f"Who agrees with whom by {LATER}", centralities)
opposed = [(it["row"], it["column"], it["value"]) for it in matrix["cells"] if it["value"] < 0]
show("Who is opposed more often than alike", pd.DataFrame(opposed, columns=["side", "and", "alike less opposed"]))
FOLDER.mkdir(parents=True, exist_ok=True)
nx.write_graphml(graph, FOLDER / "agreement.graphml")

# %% The very words, each with where it stands: what a paper cites
places = after[key + ["reading", "word", "places"]].explode("places").dropna(subset=["places"])
places = places.drop(columns="places").reset_index(drop=True).join(pd.json_normalize(list(places.places)))
sources = read_all("sources")[["id", "title", "author", "publisher", "publishedLatest", "url"]]
places = places.merge(sources, left_on="source", right_on="id", how="left", validate="many_to_one").drop(columns="id")
places["relays"] = places.relays.map(", ".join)
places["dataVersion"] = after.attrs["version"]
show(f"Where it stands written (of {len(places)} places)", places[[*key, "phrase", "source", "paragraph"]].head(5))
keep("places.csv", places)
print(f"\nThe tables are in {FOLDER}.")
