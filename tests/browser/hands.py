"""Two ways to use the page: with a mouse, and with a keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

FARTHEST = 150
"""Presses of Tab to anything on the page."""


class Mouse:
    """Clicks."""

    def __init__(self, shown: Page) -> None:
        self.shown = shown

    def press(self, wanted: Locator) -> None:
        """Press a button."""
        wanted.click()

    def write(self, wanted: Locator, words: str) -> None:
        """Write into a field and send it."""
        wanted.click()
        wanted.press_sequentially(words)
        self.shown.keyboard.press("Enter")

    def put(self, wanted: Locator, words: str) -> None:
        """Write into a field that has a button of its own."""
        wanted.click()
        wanted.press_sequentially(words)

    def over(self, wanted: Locator, words: str) -> None:
        """Write over what stands in a field."""
        wanted.click(click_count=3)
        wanted.press_sequentially(words)

    def choose(self, wanted: Locator, label: str) -> None:
        """Choose from a list."""
        wanted.select_option(label=label)

    def tick(self, wanted: Locator) -> None:
        """Tick a box, or choose one of several."""
        wanted.check()

    def tab(self, wanted: Locator) -> None:
        """Bring a phone to the front."""
        wanted.click()


class Keyboard(Mouse):
    """Reaches everything by Tab and the arrow keys, as somebody does who can't use a mouse."""

    def press(self, wanted: Locator) -> None:
        """Press a button."""
        self.go_to(wanted)
        self.shown.keyboard.press("Enter")

    def write(self, wanted: Locator, words: str) -> None:
        """Write into a field and send it."""
        self.go_to(wanted)
        self.shown.keyboard.type(words)
        self.shown.keyboard.press("Enter")

    def put(self, wanted: Locator, words: str) -> None:
        """Write into a field that has a button of its own."""
        self.go_to(wanted)
        self.shown.keyboard.type(words)

    def over(self, wanted: Locator, words: str) -> None:
        """Write over what stands in a field."""
        self.go_to(wanted)
        self.shown.keyboard.press("Control+A")
        self.shown.keyboard.type(words)

    def choose(self, wanted: Locator, label: str) -> None:
        """Choose from a list by its first letters."""
        self.go_to(wanted)
        self.shown.keyboard.type(label[:6])

    def tick(self, wanted: Locator) -> None:
        """Tick a box, or choose one of several: those are one stop, and the arrows go on from there."""
        if wanted.get_attribute("type") == "checkbox":
            self.go_to(wanted)
            self.shown.keyboard.press("Space")
            return
        name = wanted.get_attribute("name")
        group = wanted.locator("xpath=ancestor::form").locator(f'input[name="{name}"]')
        chosen = group.and_(self.shown.locator(":checked"))
        self.go_to(chosen if chosen.count() else group.first)
        for _ in range(group.count()):
            if wanted.is_checked():
                return
            self.shown.keyboard.press("ArrowDown")
        raise AssertionError(f"no arrow key leads to {wanted}")

    def tab(self, wanted: Locator) -> None:
        """Bring a phone to the front: its list is one stop, and the arrows go on from there."""
        self.go_to(wanted.locator("xpath=..").locator("[aria-selected=true]"))
        for _ in range(FARTHEST):
            if self._has_focus(wanted):
                return
            self.shown.keyboard.press("ArrowRight")
        raise AssertionError(f"no arrow key leads to {wanted}")

    def go_to(self, wanted: Locator) -> None:
        """Press Tab until *wanted* has the focus, which then is to be seen."""
        wanted.wait_for()
        for _ in range(FARTHEST):
            if self._has_focus(wanted):
                outline = wanted.evaluate("node => getComputedStyle(node).outlineStyle")
                assert outline != "none", f"{wanted} has the focus, and nothing shows it"
                return
            self.shown.keyboard.press("Tab")
        raise AssertionError(f"Tab does not lead to {wanted}")

    @staticmethod
    def _has_focus(wanted: Locator) -> bool:
        return bool(wanted.evaluate("node => node === document.activeElement"))
