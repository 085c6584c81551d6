import "./drafts";
import { AddAnother, Alert, ButtonMenu, MultiSelect, SortableTable } from "@ministryofjustice/frontend";
import {
  Button, CharacterCount, Checkboxes, createAll, ErrorSummary, ExitThisPage, NotificationBanner, PasswordInput, Radios, SkipLink,
} from "govuk-frontend";

for (const component of [
  Button, CharacterCount, Checkboxes, ErrorSummary, ExitThisPage, NotificationBanner, PasswordInput, Radios, SkipLink,
  AddAnother, Alert, ButtonMenu, MultiSelect, SortableTable,
]) {
  createAll(component);
}

// A radio may not say that it is expanded (ARIA 1.2), although the component makes it say so. What it opens follows it in the page.
const plainRadios = () => document.querySelectorAll("input[type=radio][aria-expanded]").forEach(radio => radio.removeAttribute("aria-expanded"));
plainRadios();
document.addEventListener("click", plainRadios);
window.addEventListener("pageshow", plainRadios);

// The user menu closes on Escape and when something else is clicked, as a menu does.
const menus = () => document.querySelectorAll<HTMLDetailsElement>("details.app-user[open]");

document.addEventListener("click", event => {
  menus().forEach(menu => { if (!menu.contains(event.target as Node)) { menu.open = false; } });
});

document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    menus().forEach(menu => {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
  }
});

// In a list of cases: J and K go from row to row, X selects. Only while the focus is in the list, so that no key surprises anybody elsewhere.
document.querySelectorAll<HTMLTableElement>("table[data-app-list]").forEach(list => {
  list.addEventListener("keydown", event => {
    const target = event.target as HTMLElement;
    const row = target.closest("tr");
    if (!row || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }

    const key = event.key.toLowerCase();
    const other = key === "j" ? row.nextElementSibling : key === "k" ? row.previousElementSibling : null;
    if (other) {
      other.querySelector<HTMLAnchorElement>("a[href]")?.focus();
      event.preventDefault();
    } else if (key === "x") {
      row.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
      event.preventDefault();
    }
  });
});
