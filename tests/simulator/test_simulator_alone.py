"""The simulator runs as a program of its own."""

import subprocess
import sys

LINE, PHONE = "+15550100100", "+15550100142"


def test_it_takes_texts_from_the_keyboard_and_hides_numbers(customer):
    command = [sys.executable, "-u", "-m", "hotline.simulator", "--account-sid", "AC1", "--auth-token", "not a secret"]
    with subprocess.Popen(
        [*command, "--number", f"{LINE}={customer.url}/sms"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        program.stdin.write(f"{PHONE} {LINE} help me\n")
        program.stdin.flush()
        assert customer.wait(1)[0].params["Body"] == "help me"
        said = [program.stdout.readline() for _ in range(2)]
        program.kill()
    assert said[0].startswith("pretend carrier at http://127.0.0.1:")
    assert "from=**********42 http=204 attempts=1" in said[1]
    assert PHONE not in "".join(said)
