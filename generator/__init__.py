"""Renders a regulation, kept as YAML, into the Markdown pages of a bilingual law site."""
