"""A plan as the cards that a record system shows: what is demanded, what is not excluded yet, what speaks against a draft."""

from pulsefirst.backends.cards.card import Card, Indicator, Topic, cards_as_json
from pulsefirst.backends.cards.making import Cards
from pulsefirst.backends.cards.orders import Subject
from pulsefirst.backends.cards.parts import Setting
from pulsefirst.backends.cards.silence import has_something_to_say, speaks_of_a_leg

__all__ = [
    "Card",
    "Cards",
    "Indicator",
    "Setting",
    "Subject",
    "Topic",
    "cards_as_json",
    "has_something_to_say",
    "speaks_of_a_leg",
]
