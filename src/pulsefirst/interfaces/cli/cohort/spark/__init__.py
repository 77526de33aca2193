"""A cohort as one job of Spark: `session` reaches a master, `job` says what is done there, `worker` does it."""
