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
