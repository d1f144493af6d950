"""Prints as one JSON value what rdflib makes of a JSON-LD document: the number of triples, and what a few questions in
SPARQL find. The standard names stand here in full, so that a wrong context does not answer itself."""

import json
import sys

from rdflib import Graph, Literal, URIRef
from rdflib.collection import Collection

graph = Graph().parse(sys.argv[1], format="json-ld")
prefixes = """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX schema: <https://schema.org/>
PREFIX parley: <urn:parley:term:>
"""


def plain(value):
    if isinstance(value, Literal) and value.datatype is not None:
        return [str(value), str(value.datatype).rsplit("#")[-1]]
    return None if value is None else str(value)


def ask(query):
    answer = graph.query(prefixes + query)
    return [{str(name): plain(row[name]) for name in answer.vars} for row in answer]


for subject, predicate, object in graph:
    for node in (subject, predicate, object):
        node.n3()  # refuses names that are none
speakers = {}
for statement, head in graph.subject_objects(predicate=URIRef("urn:parley:term:speakers")):
    speakers[str(statement)] = [str(name) for name in Collection(graph, head)]
print(json.dumps({
    "triples": len(graph),
    "speakers": speakers,
    "statements": ask("""SELECT ?id ?source ?relation ?target ?from ?rule ?version ?article ?quote ?start ?end ?text WHERE {
  ?id a rdf:Statement ; rdf:subject/schema:name ?source ; rdf:predicate ?relation ; rdf:object/schema:name ?target ;
    prov:wasGeneratedBy ?reading ; prov:wasDerivedFrom ?words .
  ?reading a prov:Activity ; parley:rule ?rule ; prov:wasAssociatedWith/schema:softwareVersion ?version .
  ?words prov:wasQuotedFrom ?article ; oa:hasSource ?article ; oa:hasSelector/oa:exact ?quote ; oa:hasSelector ?at .
  ?at a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end .
  ?article schema:articleBody ?text .
  OPTIONAL { ?id parley:from ?from } }"""),
    "status": ask("SELECT ?id ?polarity ?modality WHERE { ?id parley:polarity ?polarity ; parley:modality ?modality }"),
    "attributed": ask("SELECT ?id ?who WHERE { ?id prov:wasAttributedTo/schema:name ?who }"),
    "entities": ask("SELECT DISTINCT ?id ?name WHERE { { ?id a prov:Agent ; schema:name ?name } UNION { ?id a schema:Place ; schema:name ?name } FILTER(isIRI(?id)) }"),
    "aliases": ask("SELECT ?name ?alias WHERE { ?id schema:name ?name ; schema:alternateName ?alias }"),
    "places": ask("SELECT ?name ?latitude WHERE { ?id schema:name ?name ; schema:latitude ?latitude }"),
    "mentions": ask("SELECT ?name ?article ?count WHERE { ?m a parley:Mention ; parley:mentioned/schema:name ?name ; parley:mentionedIn ?article ; parley:count ?count }"),
}))
