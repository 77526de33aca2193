"""The foot: wounds, gangrene, infection, deformity, the foot in diabetes."""
