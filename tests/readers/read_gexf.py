"""Prints as one JSON value what networkx reads of a GEXF file."""

import json
import sys

import networkx

graph = networkx.read_gexf(sys.argv[1])
nodes = {node: data for node, data in graph.nodes(data=True)}
edges = {data["id"]: {**data, "source": a, "target": b} for a, b, data in graph.edges(data=True)}
print(json.dumps({"directed": graph.is_directed(), "nodes": nodes, "edges": edges}))
