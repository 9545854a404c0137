"""A pretend phone network that speaks Twilio's wire format, for tests, demonstrations, load and chaos.

Written from Twilio's documentation. It imports nothing of the hotline's, and shares no code with the adapter it tests.
"""

from hotline.simulator.faults import Faults
from hotline.simulator.media import Media
from hotline.simulator.network import Simulator
from hotline.simulator.phones import Number, Phone
from hotline.simulator.records import ApiRequest, Callback, Delivery, Ledger, Received, Send

__all__ = [
    "ApiRequest",
    "Callback",
    "Delivery",
    "Faults",
    "Ledger",
    "Media",
    "Number",
    "Phone",
    "Received",
    "Send",
    "Simulator",
]
