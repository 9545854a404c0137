"""How often one network address may try to sign in. Memory only: the count for each account is what guards it."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address

from flask import Flask, request
from flask_limiter import Limiter

from hotline.web.console.signing_in import known_browser

RATES = "30 per minute; 300 per hour"
LIMITED = ("security.login", "security.two_factor_token_validation", "security.mf_recovery")
"""What can be guessed. Passkeys can't: whoever has one gets in whatever others try."""


def network() -> str:
    """Return the network that asks: an address, of IPv6 the 64 bits that a household has to itself.

    Behind a proxy of ours (which is on this host, or in a private network) it is what that was asked by; from anywhere
    else, what the request itself says of that counts for nothing.
    """
    peer = _address(request.remote_addr or "")
    if peer is None or peer.is_private:
        peer = _address(request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()) or peer
    if peer is None:
        return "unknown"
    return f"{int(peer) >> 64:x}" if isinstance(peer, IPv6Address) else str(peer)


def _address(said: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(said)
    except ValueError:
        return None


def limit(app: Flask) -> None:
    """Limit the tries of each network. A browser in which somebody signed in before doesn't feel it."""
    limiter = Limiter(network, app=app, storage_uri="memory://", key_prefix="sign-in")
    shared = limiter.shared_limit(RATES, scope="sign-in", methods=["POST"], exempt_when=known_browser.is_known)
    for endpoint in LIMITED:
        view = app.view_functions[endpoint]
        app.view_functions[endpoint] = limited = shared(view)
        limited.area = view.area  # type: ignore[attr-defined]
