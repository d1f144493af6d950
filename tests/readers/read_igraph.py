"""Prints as one JSON value what igraph reads of a GraphML file."""

import json
import sys

import igraph


def known(attributes):
    """Without what igraph fills in for numbers that are not there (NaN)."""
    return {name: value for name, value in attributes.items() if value == value}


graph = igraph.Graph.Read_GraphML(sys.argv[1])
nodes = {node["id"]: known(node.attributes()) for node in graph.vs}
# Its own "id" of edges is mixed up in igraph 1.0.
edges = {
    edge["assertion"]: {
        **known(edge.attributes()),
        "source": graph.vs[edge.source]["id"],
        "target": graph.vs[edge.target]["id"],
    }
    for edge in graph.es
}
print(json.dumps({"directed": graph.is_directed(), "nodes": nodes, "edges": edges}))
