#!/usr/bin/env bash
# Fetches Neo4j Community for the tests and the benchmark from Maven Central, once, into a cache (123 MB). Needs a
# Java runtime of version 17 or newer, and Maven.
set -euo pipefail
cd "$(dirname "$0")"
cache=${PARLEY_NEO4J:-${XDG_CACHE_HOME:-$HOME/.cache}/parley-neo4j}
lib=$cache/5.26.30

if [ ! -e "$lib/.complete" ]; then
  rm -rf "$lib"
  mvn -q -B -f pom.xml org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory="$lib"
  touch "$lib/.complete"
fi
echo "Neo4j is in $lib"
