"""What can be found out about the law from its words: facts that several renderers show."""
