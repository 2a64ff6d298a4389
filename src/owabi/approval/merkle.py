"""Merkle trees over leaves, shaped and domain-separated as in RFC 6962, in memory that does not grow with them."""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

EMPTY_ROOT = sha256(b"").digest()
"""The root of no leaves at all (RFC 6962, 2.1)."""


@dataclass(frozen=True, slots=True)
class Proof:
    """That one leaf stands at `index` (from 0) among `size` leaves; `path` is the audit path, lowest hash first."""

    index: int
    size: int
    path: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class _Node:
    start: int
    width: int
    digest: bytes

    def holds(self, index: int) -> bool:
        return self.start <= index < self.start + self.width


def hash_leaf(leaf: bytes) -> bytes:
    """SHA-256 of 0x00 and the leaf."""
    return sha256(b"\x00" + leaf).digest()


def hash_node(left: bytes, right: bytes) -> bytes:
    """SHA-256 of 0x01 and both children."""
    return sha256(b"\x01" + left + right).digest()


def root(leaves: Iterable[bytes]) -> bytes:
    """The 32-byte root of the leaves in their order; holds O(log n) hashes, so a million leaves may be streamed."""
    stack: list[tuple[int, bytes]] = []
    for leaf in leaves:
        height, digest = 0, sha256(b"\x00" + leaf).digest()
        while stack and stack[-1][0] == height:
            digest = sha256(b"\x01" + stack.pop()[1] + digest).digest()
            height += 1
        stack.append((height, digest))
    if not stack:
        return EMPTY_ROOT
    digest = stack.pop()[1]
    while stack:
        digest = hash_node(stack.pop()[1], digest)
    return digest


def proof(leaves: Iterable[bytes], index: int) -> Proof:
    """The audit path of the leaf at `index`, in one pass and O(log n) memory. IndexError if there is no such leaf."""
    stack: list[_Node] = []
    path: list[bytes] = []
    size = 0

    def join(left: _Node, right: _Node) -> _Node:
        if left.holds(index):
            path.append(right.digest)
        elif right.holds(index):
            path.append(left.digest)
        return _Node(left.start, left.width + right.width, hash_node(left.digest, right.digest))

    for leaf in leaves:
        node = _Node(size, 1, hash_leaf(leaf))
        size += 1
        while stack and stack[-1].width == node.width:
            node = join(stack.pop(), node)
        stack.append(node)
    if not 0 <= index < size:
        msg = f"no leaf {index} among {size}"
        raise IndexError(msg)
    node = stack.pop()
    while stack:
        node = join(stack.pop(), node)
    return Proof(index, size, tuple(path))


def verify(leaf: bytes, proof: Proof, root: bytes) -> bool:
    """Whether the proof leads from the leaf to the root (RFC 9162, 2.1.3.2); False for any malformed proof."""
    if not 0 <= proof.index < proof.size:
        return False
    at, last, digest = proof.index, proof.size - 1, hash_leaf(leaf)
    for other in proof.path:
        if last == 0:
            return False
        if at & 1 or at == last:
            digest = hash_node(other, digest)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            digest = hash_node(digest, other)
        at, last = at >> 1, last >> 1
    return last == 0 and hmac.compare_digest(digest, root)
