"""Japanese dates as values; nothing here asks what day it is."""
