"""Finds out from the words of the law what several renderers show: uses of terms, consistency."""
