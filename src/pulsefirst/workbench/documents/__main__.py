"""Write the generated documents, or check that they are current."""

import sys

from pulsefirst.workbench.documents.files import stale, write

if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        found = stale()
        for path in found:
            print(f"{path} is stale: run `make golden` and review the difference", file=sys.stderr)
        sys.exit(1 if found else 0)
    for path in write():
        print(path)
