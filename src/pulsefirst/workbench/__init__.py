"""Programs for whoever works on pulsefirst: generated documents, mutation testing, the second opinion, the benchmark.

The Makefile starts each of them; nothing that a clinician runs imports any of them.
"""
