// An open page hears of new notifications. Where it cannot, the count is that of when the page was made, and the page of notifications has them all.
import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";

type Unread = { count: number; newest: string | null };

const link = document.querySelector<HTMLElement>("[data-app-unread]");
const place = document.querySelector<HTMLElement>("[data-app-live]");

const show = ({ count, newest }: Unread) => {
  if (!link || !place) {
    return;
  }
  const before = Number(link.dataset.appUnread);
  const number = link.querySelector<HTMLElement>(".app-count");
  link.dataset.appUnread = String(count);
  if (number) {
    number.textContent = count > 99 ? "99+" : String(count);
  }
  link.querySelectorAll<HTMLElement>("[data-app-unread-shown]").forEach(shown => { shown.hidden = count === 0; });
  if (count > before && newest) {
    const text = document.createElement("span");
    const open = document.createElement("a");
    text.textContent = newest;
    [open.href, open.textContent, open.className] = [link.getAttribute("href") ?? "", "Open notifications", "govuk-link govuk-link--inverse app-live__link"];
    place.replaceChildren(text, open);
    place.hidden = false;
  }
};

if (link && place) {
  const connection = new HubConnectionBuilder()
    .withUrl("/live", { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .withAutomaticReconnect([2000, 10_000, 30_000, 60_000])
    .configureLogging(LogLevel.None)
    .build();
  connection.on("unread", show);
  const says = () => { place.dataset.appLive = connection.state === "Connected" ? "listening" : ""; };
  connection.onclose(says);
  connection.onreconnecting(says);
  connection.onreconnected(says);
  connection.start().then(says, says);
}
