// A desk page can be read before it is awake: its fields stand there, and the circuit then draws them anew, empty. What somebody has
// typed, chosen or ticked by then is given back to the new fields, and so is the focus.

// How long after the waking a field may still come: where a page reads before it draws, its fields are later than the circuit.
const patience = 5000;

const touched = new Map();
let focused;
let path = location.pathname;
let forgetting;

function isAwake() {
  const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) {
    if (/^(Blazor:|bl-root)/.test(comments.currentNode.data)) {
      return false;
    }
  }

  return true;
}

const isTicked = (field) => field.type === "radio" || field.type === "checkbox";

// What tells a field from the others: its id, or for a box to tick what it is labelled, in which group.
function nameOf(field) {
  if (field.id || !isTicked(field)) {
    return field.id;
  }

  const group = field.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
  return `${group.trim()} / ${field.labels[0]?.textContent.trim() ?? ""}`;
}

function find(name) {
  const byId = document.getElementById(name);
  if (byId) {
    return byId;
  }

  const alike = [...document.querySelectorAll("input")].filter((field) => nameOf(field) === name);
  return alike.length === 1 ? alike[0] : undefined;
}

function isChanged(field) {
  if (field.tagName === "SELECT") {
    const drawn = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(0, drawn);
  }

  return isTicked(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

function forget() {
  touched.clear();
  focused = undefined;
  clearTimeout(forgetting);
  forgetting = undefined;
}

// What was typed on one page is not for another's field of the same name.
function forgetOtherPages() {
  if (path !== location.pathname) {
    forget();
    path = location.pathname;
  }
}

function remember(event) {
  if (isAwake()) {
    return;
  }

  forgetOtherPages();
  const field = event.target;
  if (event.type === "focusin") {
    focused = field.id;
  } else if (nameOf(field) && field.type !== "file") {
    touched.set(nameOf(field), field);
  }
}

function giveBack(field, old) {
  if (isTicked(field)) {
    // Another of a radio's group takes the tick away.
    if (field.checked !== old.checked && (field.type === "checkbox" || old.checked)) {
      field.click();
    }

    return;
  }

  const before = field.value;
  field.value = old.value;
  if (field.value !== old.value) {
    field.value = before; // A choice that is no longer there.
  }

  if (field.value === before) {
    return;
  }

  field.dispatchEvent(new Event("input", { bubbles: true }));
  const isDone = () => field.dispatchEvent(new Event("change", { bubbles: true }));
  if (field.id === focused && field.tagName !== "SELECT") {
    // Half a date is not read before somebody leaves it.
    field.addEventListener("blur", isDone, { once: true });
  } else {
    isDone();
  }
}

function giveBackAll() {
  for (const [name, old] of touched) {
    const field = find(name);
    if (field) {
      touched.delete(name);
      if (field !== old) {
        giveBack(field, old);
      }
    }
  }

  const wasFocused = focused && document.getElementById(focused);
  if (wasFocused) {
    focused = undefined;
    if (document.activeElement === document.body) {
      wasFocused.focus({ preventScroll: true });
    }
  }
}

for (const kind of ["focusin", "input", "change"]) {
  document.addEventListener(kind, remember, true);
}

// What was typed before this script was here, or put back by the browser.
if (!isAwake()) {
  focused = document.activeElement.id;
  for (const field of document.querySelectorAll("input, select, textarea")) {
    if (isChanged(field) && nameOf(field) && field.type !== "file") {
      touched.set(nameOf(field), field);
    }
  }
}

new MutationObserver(() => {
  forgetOtherPages();
  if ((touched.size === 0 && !focused) || !isAwake()) {
    return;
  }

  forgetting ??= setTimeout(forget, patience);
  giveBackAll();
}).observe(document, { childList: true, subtree: true });
