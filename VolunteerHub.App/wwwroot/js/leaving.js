// Asks before somebody leaves what they have typed and not saved. A form that holds such carries the question in data-unsaved; where several do, it
// is asked once. Blazor's own NavigationLock hears of no link on a page whose router is not interactive, and ours is not.

const unsaved = () => [...document.querySelectorAll("[data-unsaved]")];

// Whoever says yes is not asked again by what follows from it. A link may have a question of its own.
function mayLeave(question) {
  const forms = unsaved();
  const yes = forms.length === 0 || confirm(question ?? forms[0].dataset.unsaved);
  if (yes) {
    forms.forEach((form) => form.removeAttribute("data-unsaved"));
    typedOn = undefined;
  }

  return yes;
}

// Forms of a line or two carry no question, for whoever leaves them wants to. Whoever changes the language wants to stay, so they are asked
// where something was typed and not sent, or was sent and refused.
let typedOn;

document.addEventListener("input", (event) => {
  if (event.target.closest?.("main form")) {
    typedOn = location.pathname;
  }
}, true);

document.addEventListener("submit", () => {
  typedOn = undefined;
}, true);

function mayFollow(question) {
  const isTyped = typedOn === location.pathname || document.querySelector("main .problems *");
  const yes = !question || !isTyped || confirm(question);
  if (yes) {
    typedOn = undefined;
  }

  return yes;
}

function leadsAway(link, event) {
  const opensElsewhere = link.target === "_blank" || link.hasAttribute("download") || event.ctrlKey || event.metaKey || event.shiftKey;
  const isHere = link.pathname === location.pathname && link.search === location.search && link.hash;
  return !opensElsewhere && !isHere && link.protocol.startsWith("http");
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const question = link?.closest("[data-asks]")?.dataset.asks;
  if (link && leadsAway(link, event) && !(unsaved().length > 0 ? mayLeave(question) : mayFollow(question))) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

// Back and forward, in the browsers that let themselves be stopped there.
window.navigation?.addEventListener("navigate", (event) => {
  if (event.navigationType === "traverse" && event.cancelable && !mayLeave()) {
    event.preventDefault();
  }
});

// Closing the tab, another address, signing out: the browser asks, in its own words.
window.addEventListener("beforeunload", (event) => {
  if (unsaved().length > 0) {
    event.preventDefault();
  }
});
