"""`python -m benchmarks.factscore` compares exported analyses with gold ones."""

import sys

from benchmarks.factscore.command import main

sys.exit(main())
