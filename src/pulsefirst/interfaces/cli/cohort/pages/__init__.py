"""Reports of a cohort as one HTML file each: plots in the rows of tables, no script, nothing from elsewhere."""
