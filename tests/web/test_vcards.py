"""The card of the hotline's numbers by address: for whoever asks, with nothing but public numbers."""

from __future__ import annotations


def test_a_phone_can_fetch_the_card_of_a_region(desk):
    answer = desk.client.get("/vcard/r0.vcf")
    assert answer.status_code == 200
    assert answer.content_type == "text/vcard; charset=utf-8"
    assert answer.text.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert "TEL;TYPE=CELL,VOICE:+1" in answer.text


def test_a_region_that_there_is_not_has_none(desk):
    answer = desk.client.get("/vcard/nowhere.vcf")
    assert (answer.status_code, answer.data) == (404, b"")
