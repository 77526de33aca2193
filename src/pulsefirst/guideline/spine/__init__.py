"""Spine and cord: stenosis, root, cauda equina, compression, infection, bleeding."""
