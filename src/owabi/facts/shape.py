"""Which record, list or choice stands at a place of a fact sheet: the model, walked by the steps of an error."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from inspect import get_annotations
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from owabi.facts.fact import AUDIENCES
from owabi.facts.fields import choices

Loc = tuple[str | int, ...]
"""Where something stands: names of fields as the sheet writes them, and numbers of list members from 0."""


class Form(StrEnum):
    """What is written at a place."""

    RECORD = "record"
    LIST = "list"
    TABLE = "table"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: the record and field in which it lies, and the type of what stands there."""

    model: type[BaseModel]
    field: str
    type: Any

    @property
    def form(self) -> Form:
        """What is written here."""
        if _is_model(self.type):
            return Form.RECORD
        return {tuple: Form.LIST, dict: Form.TABLE}.get(get_origin(self.type), Form.VALUE)

    @property
    def fields(self) -> tuple[str, ...]:
        """The names that may be written here."""
        if _is_model(self.type):
            return tuple(fields_of(self.type))
        return AUDIENCES if self.form is Form.TABLE and self.field != "affected_by_region" else ()

    @property
    def choices(self) -> Mapping[str, str]:
        """The choices that may be written here, each with what it means; empty where words are free."""
        if isinstance(self.type, type) and issubclass(self.type, StrEnum):
            names, key = tuple(self.type), self.type.__name__
        elif get_origin(self.type) is Literal:
            names, key = get_args(self.type), f"{owner_of(self.model, self.field)}.{self.field}"
        else:
            return {}
        labels = choices(key)
        return {str(name): labels[name].ja if name in labels else "" for name in names}


def spot_at(root: type[BaseModel], loc: Loc) -> Spot:
    """The place at the end of some steps; steps that lead nowhere are passed over."""
    spot = Spot(root, "", root)
    for step in loc:
        origin, args = get_origin(spot.type), get_args(spot.type)
        if _is_model(spot.type):
            model = spot.type
            spot = Spot(model, str(step), fields_of(model).get(str(step), str))
        elif origin is tuple:
            spot = Spot(spot.model, spot.field, bare(args[0]))
        elif origin is dict:
            spot = Spot(spot.model, spot.field, bare(args[1]))
    return spot


@cache
def fields_of(model: type[BaseModel]) -> dict[str, Any]:
    """The fields of a record by the names that the sheet uses, and their types without wrappings."""
    return {field.alias or name: bare(field.annotation) for name, field in model.model_fields.items()}


def owner_of(model: type[BaseModel], field: str) -> str:
    """The name of the record, among this one and its bases, that brings a field in."""
    name = next((name for name, known in model.model_fields.items() if field in (name, known.alias)), field)
    return next((base.__name__ for base in model.__mro__ if name in get_annotations(base)), model.__name__)


def bare(annotation: Any) -> Any:
    """A type without `Annotated` and `None`."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return bare(args[0])
    if origin in (Union, UnionType):
        return bare(next(arg for arg in args if arg is not type(None)))
    return annotation


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
