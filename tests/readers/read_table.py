"""Prints as one JSON value what Python's csv module reads of a table: a list of rows by the names of the head."""

import csv
import json
import sys

path, delimiter = sys.argv[1:]
csv.field_size_limit(2**30)
with open(path, encoding="utf-8-sig", newline="") as file:
    print(json.dumps(list(csv.DictReader(file, delimiter=delimiter, strict=True))))
