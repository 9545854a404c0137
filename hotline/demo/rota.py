"""What is unusual about the demo's rota, so that its warnings are seen: a gap, somebody who stands in, a phone.

None of it changes who is paged in a scene, at whatever hour somebody plays. Scenes play in North America, and all of it
is Europe's: an hour of Europe's secondary layer, a day on which somebody else has that layer, the phone of somebody
there. Scenes page Europe's people as neighbours only, whoever is on call there; nobody is off; and a phone that was
never checked is paged like any other, because no region says ``verified_only``.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from hotline.demo import cast
from hotline.domain.organisation import Channel, PersonId
from hotline.domain.settled_times import Span
from hotline.store.transaction import Transaction
from hotline.usecases import phones
from hotline.usecases.oncall import Rotas, stand_in
from hotline.usecases.runtime import Runtime


def settle(runtime: Runtime, tx: Transaction, today: datetime) -> None:
    """Have everybody's phone be checked but one, and one stand in for another on the day of *today*, all of it."""
    for one in cast.TEAM:
        if one.key != cast.UNCHECKED:
            for channel in Channel:
                phones.verify(runtime, tx, PersonId(one.key), channel, one.phone)
    who, instead_of = map(PersonId, cast.STANDS_IN)
    desk = Rotas(runtime, tx, runtime.directory(tx), who, runtime.now())
    begins = datetime.combine(today.astimezone(desk.zone(who)).date(), time())
    stand_in(desk, who, instead_of, Span(begins, begins + timedelta(days=1)))
