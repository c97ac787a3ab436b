"""One package per output. Each has a function `render`, and imports no other."""
