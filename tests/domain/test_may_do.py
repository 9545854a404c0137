"""What somebody may do with a report in the console: the whole table, each deed in each view, for leads and others."""

import pytest

from hotline.domain.may_do import Deed, may_do
from hotline.domain.views import View

# Who may: o a responder to whom it is so, L only a lead of its region, - nobody.
TABLE = """
deed          mine  helping  offered  elsewhere  unknown  closed
take          -     -        o        -          -        -
pass          o     o        o        -          -        -
help          o     o        o        L          -        -
hand          o     L        L        L          -        -
text          o     -        -        -          -        -
call_back     o     -        -        -          -        -
go_on         o     L        -        L          -        -
done          o     L        L        L          -        -
law           o     L        L        L          -        -
close         o     L        L        L          -        -
not_a_report  o     L        L        L          -        -
note          o     o        o        o          o        o
told          o     o        o        o          o        o
type_words    o     o        o        o          o        o
recuse        o     o        o        o          o        o
"""
HEAD, *ROWS = [line.split() for line in TABLE.strip().splitlines()]
CELLS = [
    pytest.param(Deed(deed), where, cell, id=f"{deed}-{where}")
    for deed, *cells in ROWS
    for where, cell in zip(HEAD[1:], cells, strict=True)
]


@pytest.mark.parametrize(("deed", "where", "cell"), CELLS)
def test_what_may_be_done(deed: Deed, where: str, cell: str):
    view = View.UNKNOWN if where == "closed" else View(where)
    for leads in (False, True):
        may = may_do(view, is_open=where != "closed", leads=leads, decides=False)
        assert (deed in may) == (cell == "o" or (cell == "L" and leads))


@pytest.mark.parametrize("is_open", [True, False])
@pytest.mark.parametrize("view", View)
def test_only_who_decides_it_keeps_out_and_lets_in(view: View, is_open: bool):
    deciders = {Deed.KEEP_OUT, Deed.LET_IN}
    assert deciders <= may_do(view, is_open=is_open, leads=True, decides=True)
    assert not deciders & may_do(view, is_open=is_open, leads=True, decides=False)


def test_the_table_is_whole():
    assert {deed for deed, *_ in ROWS} | {Deed.KEEP_OUT, Deed.LET_IN} == set(Deed)
    assert set(HEAD[1:]) == {*View, "closed"}
