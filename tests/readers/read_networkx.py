"""Prints as one JSON value what networkx reads of a GEXF or GraphML file."""

import json
import sys

import networkx

file = sys.argv[1]
if file.endswith(".graphml"):
    graph = networkx.read_graphml(file, force_multigraph=True)
    edges = {key: {**data, "source": a, "target": b} for a, b, key, data in graph.edges(keys=True, data=True)}
else:
    graph = networkx.read_gexf(file)
    edges = {data["id"]: {**data, "source": a, "target": b} for a, b, data in graph.edges(data=True)}
nodes = {node: data for node, data in graph.nodes(data=True)}
print(json.dumps({"directed": graph.is_directed(), "nodes": nodes, "edges": edges}))
