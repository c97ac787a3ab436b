"""One room per output. Each has `render(edition)` and knows no other."""
