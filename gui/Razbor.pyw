#!/usr/bin/env python3
"""Start Razbor from a checkout by a double-click."""

import sys

import checkout

if __name__ == "__main__":
    raise SystemExit(checkout.run(*sys.argv[1:]))
