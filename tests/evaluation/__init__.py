"""The evaluation of the proofreader: texts by another hand than wrote the rules, and how findings are scored."""
