"""Rewrites the tokenizer's Python regular expressions as JavaScript sources for the `u` flag."""

import re

LEGAL_ESCAPES = set("^$\\.*+?()[]{}|/")
CLASSES = {"d": r"\p{Nd}", "w": r"\p{L}\p{N}_"}

# spaCy's URL pattern, without the host, which is the only part that cannot be said in a line of code.
URL_HEAD = r"(?u)^(?:(?:[\w\+\-\.]{2,})://)?(?:\S+(?::\S*)?@)?"
URL_TAIL = r"(?::\d{2,5})?(?:[/?#]\S*)?$"


def to_js(source: str) -> str:
    out, in_class, i = [], False, 0
    while i < len(source):
        c = source[i]
        if c != "\\":
            if c == "[" and not in_class:
                in_class = True
            elif c == "]" and in_class:
                in_class = False
            out.append(c)
            i += 1
            continue
        escaped = source[i + 1]
        i += 2
        if escaped == "U":
            out.append("\\u{%X}" % int(source[i : i + 8], 16))
            i += 8
        elif escaped == "u":
            out.append("\\u" + source[i : i + 4])
            i += 4
        elif escaped in CLASSES:
            out.append(CLASSES[escaped] if in_class or escaped == "d" else f"[{CLASSES[escaped]}]")
        elif escaped in LEGAL_ESCAPES or (escaped == "-" and in_class):
            out.append("\\" + escaped)
        else:
            assert not escaped.isalnum(), f"\\{escaped} has no translation"
            out.append(escaped)
    return "".join(out)


def prefix_to_js(source: str) -> str:
    """The prefix pattern without its anchors: it is applied with the sticky flag."""
    alternatives = re.split(r"\|(?=\^)", source)
    assert all(a.startswith("^") for a in alternatives)
    return "|".join(to_js(a[1:]) for a in alternatives)


def url_host_to_js(source: str) -> str:
    """
    The host of the URL pattern with what may follow it. What may stand before it (scheme, user) is found by scanning:
    as one expression it takes quadratic time on long strings.
    """
    assert source.startswith(URL_HEAD) and source.endswith(URL_TAIL), "the URL pattern has another form"
    host = source[len(URL_HEAD) : -len(URL_TAIL)]
    return to_js(host) + r"(?::\p{Nd}{2,5})?(?:[/?#]|$)"
