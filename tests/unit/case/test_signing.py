"""A key file is its owner's alone, and every way in which it cannot be used is told."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed448 import Ed448PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from owabi.approval.key import public_bytes
from owabi.case.signing import NeedsPassphrase, new_key, read_key
from owabi.errors import ApprovalMistake, CaseMistake


def test_a_new_key_is_private_and_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "legal.pem"
    made = new_key(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert public_bytes(read_key(path)) == public_bytes(made)
    assert public_bytes(read_key(path, passphrase=b"not needed")) == public_bytes(made)
    with pytest.raises(CaseMistake):
        new_key(path)


def test_a_locked_key_asks_for_its_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "legal.pem"
    made = new_key(path, passphrase="合言葉".encode())
    assert public_bytes(read_key(path, passphrase="合言葉".encode())) == public_bytes(made)
    with pytest.raises(NeedsPassphrase):
        read_key(path)
    with pytest.raises(ApprovalMistake) as caught:
        read_key(path, passphrase=b"wrong")
    assert "パスフレーズが違うか" in caught.value.line("ja")


def test_a_key_that_others_may_read_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "legal.pem"
    new_key(path)
    path.chmod(0o640)
    with pytest.raises(ApprovalMistake) as caught:
        read_key(path)
    assert "chmod 600" in caught.value.line("ja")


def test_another_kind_of_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    other = Ed448PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    for content in (b"", b"no key", other):
        path.write_bytes(content)
        path.chmod(0o600)
        with pytest.raises(ApprovalMistake) as caught:
            read_key(path)
        assert "Ed25519" in caught.value.line("ja")
    with pytest.raises(CaseMistake):
        read_key(tmp_path / "missing.pem")
