// The roster board's keyboard. The Tab key stops at one slot; from there the arrow keys, Home and End go from slot to slot. Which slot
// that is, the page knows: this only moves the focus, and the page hears of it.

const slots = (within) => [...within.querySelectorAll("[data-slot]")];

// Where a column or a row ends the arrows go on in the order in which one reads: a column with one shift would else hold whoever is in it.
function neighbour(slot, key, all) {
  const column = slot.closest("td").dataset.column;
  const inColumn = all.filter((s) => s.closest("td").dataset.column === column);
  const beside = (list, by) => list[list.indexOf(slot) + by];
  switch (key) {
    case "ArrowLeft": return beside(all, -1);
    case "ArrowRight": return beside(all, 1);
    case "ArrowUp": return beside(inColumn, -1) ?? beside(all, -1);
    case "ArrowDown": return beside(inColumn, 1) ?? beside(all, 1);
    case "Home": return all[0];
    case "End": return all[all.length - 1];
    default: return undefined;
  }
}

export function useArrowKeys(area) {
  area.addEventListener("keydown", (event) => {
    const slot = event.target.closest?.("[data-slot]");
    if (!slot || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }

    const next = neighbour(slot, event.key, slots(area));
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key.startsWith("Arrow")) {
      // Before the first and after the last the page stays where it is.
      event.preventDefault();
    }
  });
}

export function focusOn(id) {
  document.getElementById(id)?.focus();
}

// Brings a shift into the board's own view, its week and its column, without moving the page. Whatever is in view already stays where it is.
export function bringSlotIntoView(id) {
  const slot = document.getElementById(id);
  const frame = slot?.closest(".board-scroll");
  if (frame) {
    const [at, seen] = [slot.getBoundingClientRect(), frame.getBoundingClientRect()];
    const [head, weeks] = [frame.querySelector("thead")?.offsetHeight ?? 0, frame.querySelector("tbody .board__week")?.offsetWidth ?? 0];
    if (at.top < seen.top + head || at.bottom > seen.bottom) {
      frame.scrollTop += at.top - seen.top - (frame.clientHeight - at.height) / 2;
    }
    if (at.left < seen.left + weeks || at.right > seen.right) {
      frame.scrollLeft += at.left - seen.left - (frame.clientWidth - at.width) / 2;
    }
  }
}

// Goes to a week because somebody asked to.
export function goTo(id) {
  const row = document.getElementById(id);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  row?.scrollIntoView({ block: "center", behavior: still ? "instant" : "smooth" });
  row?.querySelector("[data-slot]")?.focus({ preventScroll: true });
}
