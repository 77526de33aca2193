"""The interfaces put together behind one address."""
