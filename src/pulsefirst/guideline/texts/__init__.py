"""Words for the patient and for whoever uses the product."""
