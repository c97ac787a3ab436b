// Who does what: shows only the duties of one actor, one modality, one partner. The choice is kept
// in the address, so that it can be sent. Without this file everything is shown.
(() => {
  const form = document.querySelector(".duties-filter");
  if (!form) return;
  const choices = [...form.querySelectorAll("select")], count = form.querySelector(".count");
  const acts = [...document.querySelectorAll("[data-actor]")];
  const rows = acts.filter((act) => act.matches("tr")), whole = count.textContent;

  function show() {
    const wanted = choices.filter((choice) => choice.value);
    const fits = (act) => wanted.every((one) => act.dataset[one.name].split(" ").includes(one.value));
    for (const act of acts) act.hidden = !fits(act);
    for (const group of document.querySelectorAll(".matrix tbody tr, .duties")) {
      const empty = ![...group.querySelectorAll("[data-actor]")].some((act) => !act.hidden);
      group.hidden = empty;
      if (group.matches(".duties")) group.previousElementSibling.hidden = empty;
    }
    for (const [column, head] of [...document.querySelectorAll(".matrix thead th")].entries()) {
      const cells = column ? [...document.querySelectorAll(`.matrix td:nth-child(${column + 1})`)] : [];
      const empty = column && !cells.some((cell) => cell.querySelector("a:not([hidden])"));
      for (const cell of [head, ...cells]) cell.hidden = wanted.length && empty;
    }
    const left = rows.filter((row) => !row.hidden).length;
    count.textContent = !wanted.length ? whole : left ? `${left} / ${rows.length}` : count.dataset.none;
    const query = new URLSearchParams(wanted.map((one) => [one.name, one.value])).toString();
    history.replaceState(history.state, "", (query ? `?${query}` : location.pathname) + location.hash);
  }

  for (const [name, value] of new URLSearchParams(location.search)) {
    const choice = choices.find((one) => one.name === name);
    if (choice && [...choice.options].some((option) => option.value === value)) choice.value = value;
  }
  form.hidden = false;
  form.addEventListener("change", show);
  form.addEventListener("reset", () => setTimeout(show));
  form.addEventListener("submit", (event) => event.preventDefault());
  if (choices.some((choice) => choice.value)) show();
})();
