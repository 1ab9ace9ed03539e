// What runs through a year opens at now, not at its oldest end: what carries data-opens-here is brought into view as soon as it is there, and
// that is before the page is awake. The circuit draws the page anew and its scrolled parts from their start; the new mark is brought to the
// same place in the same moment, so that nothing jumps, unless somebody has gone elsewhere by then.

const brought = new WeakSet();
let path = location.pathname;
let isMoved = false;

function bring(mark) {
  const frame = mark.closest(".board-scroll, .chart-scroll");
  const here = mark.getBoundingClientRect();
  const around = frame.getBoundingClientRect();
  if (frame.matches(".chart-scroll")) {
    frame.scrollLeft += Math.max(0, here.right - around.right + 2 * here.width);
  } else if (frame.scrollHeight > frame.clientHeight + 1) {
    if (here.bottom > around.bottom) {
      frame.scrollTop += here.top - around.top - frame.clientHeight / 2;
    }
  } else if (here.bottom > innerHeight && matchMedia("(max-width: 47.99rem)").matches) {
    // A phone's board is as long as its weeks, with a screen of choices over it: the page itself goes there.
    mark.scrollIntoView({ block: "start", behavior: "instant" });
  }
}

function bringAll() {
  if (path !== location.pathname) {
    path = location.pathname;
    isMoved = false;
  }

  for (const mark of document.querySelectorAll("[data-opens-here]")) {
    if (!brought.has(mark)) {
      brought.add(mark);
      if (!isMoved) {
        bring(mark);
      }
    }
  }
}

for (const kind of ["pointerdown", "wheel", "touchmove", "keydown"]) {
  document.addEventListener(kind, () => { isMoved = true; }, { capture: true, passive: true });
}

new MutationObserver(bringAll).observe(document, { childList: true, subtree: true });
bringAll();
