"""Reads Parley's JSON export, a node or an edge a line, into networkx and times nx.write_gexf of the same graph."""

import json
import resource
import sys
import time

import networkx

source, target = sys.argv[1:]
graph = networkx.MultiDiGraph(mode="dynamic", timeformat="date")


def known(attributes):
    """The same as Parley writes: neither nulls nor empty lists. networkx takes a list for values with their times."""
    return {
        sys.intern(name): json.dumps(value) if isinstance(value, list) else value
        for name, value in attributes.items()
        if value not in (None, "", [])
    }


def viz(attributes):
    colour = attributes.pop("color")
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    looks = {"color": {"r": red, "g": green, "b": blue, "a": 1.0}}
    if "size" in attributes:
        looks["size"] = attributes.pop("size")
        looks["position"] = {"x": attributes.pop("x"), "y": attributes.pop("y"), "z": 0.0}
    return looks


edges = False
with open(source, encoding="utf-8") as lines:
    for line in lines:
        edges = edges or '"edges":[' in line
        if not line.startswith('{"key"'):
            continue
        item = json.loads(line.rstrip().rstrip(","))
        attributes = known(item["attributes"])
        looks = viz(attributes)
        if not edges:
            graph.add_node(item["key"], viz=looks, **attributes)
            continue
        if "date" in attributes:
            attributes["start"] = attributes["date"]
        if "dateEnd" in attributes:
            attributes["end"] = attributes["dateEnd"]
        graph.add_edge(item["source"], item["target"], key=item["key"], **attributes)
held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
started = time.perf_counter()
networkx.write_gexf(graph, target, version="1.2draft")
seconds = time.perf_counter() - started
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(
    json.dumps(
        {
            "version": networkx.__version__,
            "nodes": graph.number_of_nodes(),
            "edges": graph.number_of_edges(),
            "seconds": seconds,
            "megabytes": (peak - held) / 1000,
            "graph": held / 1000,
        }
    )
)
