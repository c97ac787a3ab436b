// A button at each example that copies it. Without this file the text can be marked and copied.
(() => {
  if (!navigator.clipboard) return;
  for (const example of document.querySelectorAll("pre.example[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = example.dataset.copy;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(example.querySelector("code").textContent);
      button.textContent = example.dataset.copied;
      setTimeout(() => { button.textContent = example.dataset.copy; }, 2000);
    });
    example.after(button);
  }
})();
