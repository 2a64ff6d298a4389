"""delivery/adapters"""
