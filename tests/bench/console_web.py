"""What the web process serves, with a console that takes a cookie's word for who is signed in."""

from hotline.app import Site, create_app
from hotline.web.console import create_console
from tests.console.cookie import who_the_cookie_says
from workers import web

app = Site(create_app(web._runtime), lambda: create_console(web._runtime, who_the_cookie_says))
