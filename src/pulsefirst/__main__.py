"""`python -m pulsefirst` is the command `pulsefirst`."""

from pulsefirst.interfaces.cli import main

if __name__ == "__main__":
    main()
