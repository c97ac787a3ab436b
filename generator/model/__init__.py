"""The regulation in the words of Chinese legislation: no YAML, no HTML, no Markdown."""
