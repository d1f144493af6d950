"""Prints as one JSON value the headings, list items and footnotes of a Markdown file, their marks counted."""

import json
import sys

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

tokens = MarkdownIt("commonmark").use(footnote_plugin).parse(open(sys.argv[1], encoding="utf-8", newline="").read())
read = {"headings": [], "items": [], "notes": [], "other": [], "kinds": []}
inside = []


def words(inline):
    parts = [child.content if child.type in ("text", "text_special", "code_inline") else "" for child in inline.children]
    return "".join(parts)


for token in tokens:
    if token.nesting == 1:
        inside.append(token.type)
    elif token.nesting == -1:
        inside.pop()
    elif token.type == "inline":
        kinds = {child.type for child in token.children}
        if "footnote_open" in inside:
            read["notes"].append(words(token))
        elif "list_item_open" in inside:
            marks = sum(child.type == "footnote_ref" for child in token.children)
            read["items"].append({"text": words(token), "notes": marks})
        elif "heading_open" in inside:
            read["headings"].append(words(token))
        elif "paragraph_open" in inside:
            read["other"].append(words(token))
        read["kinds"] = sorted(kinds | set(read["kinds"]))
    elif token.type != "footnote_anchor":
        read["other"].append(token.type)
print(json.dumps(read))
