"""Reads source/ and translations/ into the model. The only room that knows YAML."""
