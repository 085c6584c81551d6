// Before the first paint: says that scripts run, so that what scripts will fold away never flashes by.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}

// <button data-app-toggle aria-controls="id" aria-expanded="false"> opens what it controls. On one listener, so that
// the menu of a phone works even where the main script did not arrive.
document.addEventListener("click", event => {
  const button = (event.target as Element).closest<HTMLButtonElement>("button[data-app-toggle]");
  const panel = button && document.getElementById(button.getAttribute("aria-controls") ?? "");
  if (button && panel) {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    panel.classList.toggle("app-toggled--open", open);
  }
});
