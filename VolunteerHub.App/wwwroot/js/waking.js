// A desk page can be read before it is awake: its fields stand there, and the circuit then draws them anew, empty. What somebody has
// typed, chosen or ticked by then is given back to the new fields, as if it were typed now, and so is the focus.

const touched = new Map();
let focused;
let path = location.pathname;

function isAwake() {
  const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) {
    if (/^(Blazor:|bl-root)/.test(comments.currentNode.data)) {
      return false;
    }
  }

  return true;
}

// What was typed on one page is not for another's field of the same name.
function forgetOtherPages() {
  if (path !== location.pathname) {
    touched.clear();
    path = location.pathname;
  }
}

function remember(event) {
  const field = event.target;
  if (isAwake()) {
    // Whoever types on the new page has gone on; what is not given back by now comes too late.
    if (event.isTrusted && event.type !== "focusin") {
      touched.clear();
    }

    return;
  }

  if (!field.id || field.type === "file") {
    return;
  }

  forgetOtherPages();
  const wasTyped = touched.get(field.id)?.isTyped ?? false;
  touched.set(field.id, { field, isTyped: wasTyped || event.type !== "focusin" });
  if (document.activeElement === field) {
    focused = field.id;
  }
}

function giveBack(field, { field: old, isTyped }) {
  if (isTyped) {
    field.value = old.value;
    field.checked = old.checked;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  if (field.id === focused && document.activeElement === document.body) {
    field.focus({ preventScroll: true });
  }
}

for (const kind of ["focusin", "input", "change"]) {
  document.addEventListener(kind, remember, true);
}

new MutationObserver(() => {
  forgetOtherPages();
  if (touched.size === 0 || !isAwake()) {
    return;
  }

  for (const [id, was] of touched) {
    // Where a page reads before it draws, the new field comes later than the waking.
    const field = document.getElementById(id);
    if (!field) {
      continue;
    }

    touched.delete(id);
    if (field !== was.field) {
      giveBack(field, was);
    }
  }
}).observe(document, { childList: true, subtree: true });
