"""Run from a checkout: ``python3 gui``."""

import sys

import checkout

if __name__ == "__main__":
    raise SystemExit(checkout.run(*sys.argv[1:]))
