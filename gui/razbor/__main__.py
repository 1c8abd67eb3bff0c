"""The command ``razbor``."""

import sys


def main() -> int:
    """Run the command line and return the exit status."""
    from razbor.app.command_line import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
