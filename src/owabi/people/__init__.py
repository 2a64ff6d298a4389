"""Recipient files become checked rows: read in bounded memory, judged row by row, one mail for one address.

source = open_source("recipients.csv")
report = check(source, needed=["宛名"])
for one in read(source, needed=["宛名"]): ...     Recipient or RowProblem
"""
