"""Calendars as other programs write and read them (iCalendar, RFC 5545)."""
