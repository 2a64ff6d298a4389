"""Merkle trees as in RFC 6962."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from owabi.approval import merkle

SEVEN = [bytes([number]) * 3 for number in range(7)]


def tree_by_definition(leaves: list[bytes]) -> bytes:
    """RFC 6962, 2.1, word for word."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return sha256(b"\x00" + leaves[0]).digest()
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return sha256(b"\x01" + tree_by_definition(leaves[:split]) + tree_by_definition(leaves[split:])).digest()


@pytest.mark.parametrize("count", range(34))
def test_the_streamed_root_is_the_root_by_definition(count: int) -> None:
    leaves = [bytes([number]) for number in range(count)]
    assert merkle.root(iter(leaves)) == tree_by_definition(leaves)


def test_known_roots_of_the_rfcs_reference_tree() -> None:
    # The first leaves of the certificate-transparency test vectors.
    leaves = [b"", b"\x00", b"\x10", b" !"]
    assert merkle.root(leaves[:1]).hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    assert merkle.root(leaves[:2]).hex() == "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"
    assert merkle.root(leaves[:3]).hex() == "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"
    assert merkle.root(leaves).hex() == "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"


@pytest.mark.parametrize("size", range(1, 20))
def test_every_leaf_is_proven_and_no_other_one(size: int) -> None:
    leaves = [bytes([number]) for number in range(size)]
    root = merkle.root(leaves)
    for index, leaf in enumerate(leaves):
        proof = merkle.proof(iter(leaves), index)
        assert merkle.verify(leaf, proof, root)
        assert not merkle.verify(b"other", proof, root)
        assert not merkle.verify(leaf, proof, sha256(b"other").digest())


def test_a_proof_says_at_which_place_the_leaf_stands() -> None:
    proof = merkle.proof(SEVEN, 2)
    root = merkle.root(SEVEN)
    assert not merkle.verify(SEVEN[2], replace(proof, index=3), root)
    assert not merkle.verify(SEVEN[2], replace(proof, size=3), root)


def test_malformed_proofs_are_no_proofs() -> None:
    proof = merkle.proof(SEVEN, 2)
    root = merkle.root(SEVEN)
    assert not merkle.verify(SEVEN[2], replace(proof, path=proof.path[:-1]), root)
    assert not merkle.verify(SEVEN[2], replace(proof, path=(*proof.path, b"\0" * 32)), root)
    assert not merkle.verify(SEVEN[2], replace(proof, index=7), root)
    assert not merkle.verify(SEVEN[2], replace(proof, index=-1), root)


def test_a_leaf_cannot_pass_for_a_node() -> None:
    inner = merkle.hash_leaf(b"a") + merkle.hash_leaf(b"b")
    assert merkle.root([inner]) != merkle.root([b"a", b"b"])


@pytest.mark.parametrize("index", [-1, 7])
def test_there_is_no_proof_of_a_leaf_that_is_not_there(index: int) -> None:
    with pytest.raises(IndexError, match="among 7"):
        merkle.proof(SEVEN, index)
