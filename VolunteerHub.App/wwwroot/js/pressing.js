// The second click of a double click is not another press. The page cannot tell: by then it may have answered the first one and drawn the
// button anew, and would take the second for a new wish, with an answer that covers the first. Whatever may be pressed often, such as
// one guest more, is no form's button and carries no data-once.
document.addEventListener("click", (event) => {
  if (event.detail > 1 && event.target.closest?.("button[type=submit], button[data-once]")) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);
