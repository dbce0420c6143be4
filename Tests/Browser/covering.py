"""What lies under the bars that stay on the screen: lines of text, controls, and the focus.

A bar is what keeps its place while one scrolls. One that takes the whole width of what is read at
an edge of the window covers nothing: the reading area ends where it begins. Any other lies on
what is read.
"""

# How far one scrolls from one look to the next, in CSS pixels: less than a line of text and a gap.
STEP = 37
# A bar may not leave less of the window than this for reading, where it stays at all.
READING_SHARE = 0.7
# A control that is focused shows at least this much of itself.
SEEN_SHARE = 0.6

TOOLS = """
    const solid = (colour) => !/^(transparent|rgba\\(.*, 0(\\.\\d+)?\\))$/.test(colour);
    const stays = (element) => /sticky|fixed/.test(getComputedStyle(element).position);
    const meets = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
      && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    // The bar that the element belongs to: itself or what holds it.
    const barOf = (element) => {
      for (let e = element; e && e !== document.body; e = e.parentElement) if (stays(e)) return e;
      return null;
    };
    const isDocked = (bar, box, boxes) => (box.top <= 0 || box.bottom >= innerHeight)
      && solid(getComputedStyle(bar).backgroundColor)
      && boxes.every((other) => !meets(other, box)
        || (other.left >= box.left && other.right <= box.right));
    // The boxes of what is read and pressed outside an element.
    const boxesOutside = (bar) => {
      const found = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.data.trim() || bar.contains(node)) continue;
        if (!node.parentElement.checkVisibility() || barOf(node.parentElement)) continue;
        if (node.parentElement.closest(".skip, .visually-hidden")) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) if (box.width > 1) found.push(box);
      }
      for (const control of document.querySelectorAll("a, button, input, select, textarea")) {
        if (bar.contains(control) || barOf(control) || !control.checkVisibility()) continue;
        if (control.matches(".skip, .visually-hidden, [type=hidden]")) continue;
        for (const box of control.getClientRects()) found.push(box);
      }
      // What is beside the window, as in a wide table, is read after scrolling sideways.
      return found.filter((box) => box.left < innerWidth).map((box) => ({
        left: box.left, right: Math.min(box.right, innerWidth),
        top: box.top + scrollY, bottom: box.bottom + scrollY }));
    };
"""

SCROLLED = "([selector, step]) => {" + TOOLS + """
      scrollTo(0, 0);
      const part = document.querySelector(selector);
      const boxes = boxesOutside(barOf(part) || part);
      const last = document.documentElement.scrollHeight - innerHeight;
      const said = { positions: 0, covered: 0, lost: 0, reading: innerHeight,
        window: innerHeight, first: null };
      const seen = new Set();
      for (let y = 0; ; y = Math.min(y + step, last)) {
        scrollTo(0, y);
        const bar = barOf(part);
        const box = (bar || part).getBoundingClientRect();
        let top = 0;
        let bottom = innerHeight;
        const there = boxes
          .map((where, index) => [where, index])
          .filter(([where]) => where.bottom > scrollY && where.top < scrollY + innerHeight)
          .map(([where, index]) =>
            ({ ...where, index, top: where.top - scrollY, bottom: where.bottom - scrollY }));
        const docked = bar !== null && isDocked(bar, box, there);
        if (docked && box.top <= 0) top = box.bottom;
        else if (docked) bottom = box.top;
        said.reading = Math.min(said.reading, bottom - top);
        let isCovered = false;
        for (const here of there) {
          if (here.top >= top - 1 && here.bottom <= bottom + 1) seen.add(here.index);
          if (docked || !meets(here, box)) continue;
          isCovered = true;
          said.first = said.first || `${Math.round(scrollY)} px: ${JSON.stringify(here)}`;
        }
        said.positions += 1;
        if (isCovered) said.covered += 1;
        if (y >= last) break;
      }
      // What is higher than the reading area never fits into it whole.
      said.lost = boxes.filter((where, index) =>
        !seen.has(index) && where.bottom - where.top < said.reading - step).length;
      return said;
    }
"""

FOCUS = "() => {" + TOOLS + """
      const element = document.activeElement;
      if (element === document.body) return null;
      const own = barOf(element);
      const points = [];
      for (const box of element.getClientRects()) {
        const x = Math.min(Math.max((box.left + box.right) / 2, 1), innerWidth - 2);
        for (const share of [0.1, 0.3, 0.5, 0.7, 0.9])
          points.push([x, box.top + box.height * share]);
      }
      const seen = points.filter(([x, y]) => {
        if (y < 0 || y >= innerHeight) return false;
        const bar = barOf(document.elementFromPoint(x, y));
        return bar === null || bar === own;
      }).length;
      return {
        html: element.outerHTML.slice(0, 120),
        share: points.length === 0 ? 0 : seen / points.length,
        isHigh: element.getBoundingClientRect().height > innerHeight / 2,
      };
    }
"""


def larger_text(page):
    """As a browser does for somebody who asks for text of twice the size."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")


def spaced_text(page):
    """The spacing of WCAG 1.4.12."""
    page.evaluate("""
        for (const element of document.querySelectorAll("body, body *")) {
          element.style.lineHeight = "1.5";
          element.style.letterSpacing = "0.12em";
          element.style.wordSpacing = "0.16em";
        }
    """)


def scrolled(page, selector):
    """Scrolls from the page's beginning to its end: at how many positions something is covered,
    how many lines and controls are never seen whole, and how high the reading area is."""
    return page.evaluate(SCROLLED, [selector, STEP])


def obscured(page, key="Tab", patience=600):
    """Goes through the page by keyboard: the number of stops, and those that a bar hides mostly."""
    stops, hidden = 0, []
    for _ in range(patience):
        page.keyboard.press(key)
        focus = page.evaluate(FOCUS)
        if focus is None:
            if stops:
                return stops, hidden
            continue
        stops += 1
        if focus["share"] < SEEN_SHARE and not focus["isHigh"]:
            hidden.append(f"{focus['share']:.1f} {focus['html']}")
    raise AssertionError(f"more than {patience} stops on {page.url}")
