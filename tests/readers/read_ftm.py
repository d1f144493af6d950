"""Prints as one JSON value what followthemoney reads of entities, one a line: each with its schema and properties, and
every fault: values and required properties by the schema's own validation, references to what is not there or does not
fit."""

import json
import sys

from followthemoney import model
from followthemoney.exc import InvalidData

entities, faults = {}, []
for line in open(sys.argv[1], encoding="utf-8", newline="\n"):
    data = json.loads(line)
    proxy = model.get_proxy(data, cleaned=True)
    if set(proxy.to_dict()["properties"]) != set(data["properties"]):
        faults.append([data["id"], "properties the schema does not have"])
    try:
        proxy.schema.validate(data)
    except InvalidData as error:
        faults.append([data["id"], str(error.errors)])
    missing = [name for name in proxy.schema.required if not proxy.get(name)]
    if missing:
        faults.append([data["id"], f"without {missing}"])
    if proxy.id in entities:
        faults.append([data["id"], "twice"])
    entities[proxy.id] = proxy
for proxy in entities.values():
    for prop, value in proxy.itervalues():
        if prop.type.name != "entity":
            continue
        if value not in entities:
            faults.append([proxy.id, f"{prop.name}: {value} is nobody"])
        elif not entities[value].schema.is_a(prop.range):
            faults.append([proxy.id, f"{prop.name}: {entities[value].schema.name} is no {prop.range.name}"])
edges = {proxy.id: [list(pair) for pair in proxy.edgepairs()] for proxy in entities.values() if proxy.schema.edge}
print(json.dumps({"entities": {id: proxy.to_dict() for id, proxy in entities.items()}, "edges": edges, "faults": faults}))
