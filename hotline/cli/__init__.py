"""``hotline``: set it up, run it, read a record."""

from __future__ import annotations

import click

from hotline.cli import (
    accounts,
    backups,
    calendars,
    conflicts,
    drills,
    feeds,
    init,
    keys,
    migrating,
    oncall,
    phones,
    posters,
    proving,
    records,
    retention,
    running,
    setting_up,
)
from hotline.cli.doctor import doctor

__all__ = ["main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="hotline")
def main() -> None:
    """A Code of Conduct incident hotline.

    Start with `hotline demo`: it needs nothing and nothing leaves this computer.
    """


for command in (
    init.init,
    setting_up.show_settings,
    migrating.migrate,
    setting_up.apply,
    setting_up.export_config,
    setting_up.words,
    keys.keys,
    oncall.oncall,
    retention.retention,
    feeds.feeds,
    accounts.account,
    records.record,
    records.write_file,
    records.transcribe,
    records.log,
    conflicts.keep_out,
    conflicts.let_in,
    conflicts.recuse,
    conflicts.doubts,
    proving.verify,
    proving.checkpoint,
    proving.audit,
    doctor,
    phones.phones,
    drills.drill,
    phones.vcard,
    posters.poster,
    backups.backup,
    backups.restore,
    backups.reconcile,
    running.serve,
    running.demo,
):
    main.add_command(command)
for command in calendars.COMMANDS:
    oncall.oncall.add_command(command)
