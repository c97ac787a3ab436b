"""The side of MkDocs: what makes its build quick and its preview immediate.

Plain `mkdocs build` without these hooks gives the same site, byte for byte (tests/scale). The
generator knows nothing of this package.
"""
