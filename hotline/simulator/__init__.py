"""A pretend phone network that speaks Twilio's wire format, for tests, demonstrations, load and chaos.

Written from Twilio's documentation. It imports nothing of the hotline's, and shares no code with the adapter it tests.
"""

from hotline.simulator.call_records import Bridge, CallCallback, CallRecord, Document, RecordingRecord
from hotline.simulator.calls import Call
from hotline.simulator.faults import Faults
from hotline.simulator.handsets import Handset
from hotline.simulator.legs import Heard
from hotline.simulator.media import Media
from hotline.simulator.network import Simulator
from hotline.simulator.pace import Pace
from hotline.simulator.phones import Number, Phone
from hotline.simulator.records import ApiRequest, Callback, Delivery, Ledger, Received, Send

__all__ = [
    "ApiRequest",
    "Bridge",
    "Call",
    "CallCallback",
    "CallRecord",
    "Callback",
    "Delivery",
    "Document",
    "Faults",
    "Handset",
    "Heard",
    "Ledger",
    "Media",
    "Number",
    "Pace",
    "Phone",
    "Received",
    "RecordingRecord",
    "Send",
    "Simulator",
]
