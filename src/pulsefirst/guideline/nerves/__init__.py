"""The nerves of the leg: neuropathies, Guillain-Barre syndrome, entrapments, motor neurons, the chart of the skin."""
