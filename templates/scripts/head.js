// In the head of every page: where scripts run, the way to the A to Z becomes the way to search.

const link = document.getElementById("Search-link");
if (link instanceof HTMLAnchorElement) {
  link.href = link.dataset["href"] ?? link.href;
  link.textContent = link.dataset["words"] ?? link.textContent;
}
