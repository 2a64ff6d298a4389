"""proof/rules"""
