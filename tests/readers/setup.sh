#!/usr/bin/env bash
# Fetches the programs that read our exports in the tests, once, into a cache: Python packages (networkx, igraph,
# followthemoney, rdflib, markdown-it-py; 250 MB) and Gephi's toolkit (Java, 80 MB). Needs python3 with pip, a JDK and
# Maven. Graphviz comes from the system (`apt install graphviz`).
set -euo pipefail
cd "$(dirname "$0")"
cache=${PARLEY_READERS:-${XDG_CACHE_HOME:-$HOME/.cache}/parley-readers}
jar=$cache/lib/gephi-toolkit-0.10.1-all.jar
mkdir -p "$cache"

# python MODULE REQUIREMENT…
python() {
  PYTHONPATH=$cache/python python3 -c "import $1" 2>/dev/null ||
    python3 -m pip install --quiet --disable-pip-version-check --target "$cache/python" "${@:2}"
}
python networkx 'networkx>=3.2,<4'
python igraph 'igraph>=0.11,<2'
python followthemoney 'followthemoney>=4.11,<5'
python rdflib 'rdflib>=7,<8'
python mdit_py_plugins.footnote 'markdown-it-py>=3,<5' 'mdit-py-plugins>=0.4,<1'
if [ ! -f "$jar" ]; then
  mvn -q -B -f pom.xml org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DoutputDirectory="$cache/lib"
fi
javac -cp "$jar" -d "$cache/classes" ReadGexf.java
echo "readers are in $cache"
