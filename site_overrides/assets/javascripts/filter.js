// The box above a list shortens the list to what is typed. Without this file the list is whole.
(() => {
  for (const form of document.querySelectorAll("form[data-filter]")) {
    const input = form.querySelector("input"), count = form.querySelector(".count");
    const entries = [...document.querySelectorAll(form.dataset.filter)], whole = count.textContent;
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLowerCase();
      for (const entry of entries) entry.hidden = !entry.dataset.find.includes(wanted);
      for (const letter of document.querySelectorAll("h2.letter")) {
        let next = letter.nextElementSibling, any = false;
        for (; next?.matches(".entry"); next = next.nextElementSibling) any ||= !next.hidden;
        letter.hidden = !any;
      }
      const left = entries.filter((entry) => !entry.hidden).length;
      count.textContent = !wanted ? whole : left ? `${left} / ${entries.length}` : count.dataset.none;
    });
  }
})();
