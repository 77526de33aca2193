"""The arteries of the limb: pulses, Doppler, indices, acute ischemia and its classes, claudication, chronic limb threat."""
