"""The leg at night: cramp and restless legs."""
