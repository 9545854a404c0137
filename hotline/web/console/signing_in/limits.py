"""How often one network address may try to sign in. Memory only: the count for each account is what guards it."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address

from flask import Flask, request
from flask_limiter import Limiter

from hotline.web.console.signing_in import known_browser

RATES = "30 per minute; 300 per hour"
LIMITED = (
    "security.login", "security.two_factor_token_validation", "security.mf_recovery", "security.wan_signin",
    "security.wan_signin_response",
)  # fmt: skip


def network() -> str:
    """Return the network that asks: an address, of IPv6 the 64 bits that a household has to itself."""
    try:
        address = ip_address(request.remote_addr or "")
    except ValueError:
        return "unknown"
    return str(int(address) >> 64) if isinstance(address, IPv6Address) else str(address)


def limit(app: Flask) -> None:
    """Limit the tries of each network. A browser in which somebody signed in before doesn't feel it."""
    limiter = Limiter(network, app=app, storage_uri="memory://", key_prefix="sign-in")
    shared = limiter.shared_limit(RATES, scope="sign-in", methods=["POST"], exempt_when=known_browser.is_known)
    for endpoint in LIMITED:
        view = app.view_functions[endpoint]
        app.view_functions[endpoint] = limited = shared(view)
        limited.area = view.area  # type: ignore[attr-defined]
