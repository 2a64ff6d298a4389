"""The options of `owabi proof`."""

from __future__ import annotations

import click

from owabi.cli.findings_out import fail_on_option, format_option
from owabi.cli.options import FILE
from owabi.cli.voice import Voice
from owabi.letter.audience import Audience, Kind
from owabi.proof.rule import PRESETS


def params(voice: Voice) -> list[click.Parameter]:
    """All of them, in the order of the help."""
    return [
        click.Argument(["files"], nargs=-1, metavar="[FILE|DIR|-]..."),
        click.Option(
            ["--attachment", "attachments"],
            type=FILE,
            multiple=True,
            help=voice.of("添付するファイルに個人の一覧がないかを調べる", "look for lists of persons in an attachment"),
        ),
        *_about_the_text(voice),
        *_rules(voice),
        *_acts(voice),
        format_option(voice),
        fail_on_option(voice),
    ]


def _about_the_text(voice: Voice) -> list[click.Parameter]:
    return [
        click.Option(["--facts"], type=FILE, help=voice.of("事実とも照らす", "hold it against these facts too")),
        click.Option(
            ["--audience"], type=click.Choice([one.value for one in Audience]), help=voice.of("読み手", "reader")
        ),
        click.Option(
            ["--kind"], type=click.Choice([one.value for one in Kind]), help=voice.of("どの報か", "which letter")
        ),
        click.Option(
            ["--set", "together"],
            is_flag=True,
            help=voice.of(
                "一緒に送る文面として、互いにも比べる（先の報から順に）", "compare the files with each other too"
            ),
        ),
    ]


def _rules(voice: Voice) -> list[click.Parameter]:
    return [
        click.Option(["--preset"], type=click.Choice(list(PRESETS)), help=voice.of("規則の組", "set of rules")),
        click.Option(
            ["--select"], help=voice.of("これだけ（規則・系統・textlint:名）", "only these (comma-separated)")
        ),
        click.Option(["--ignore"], help=voice.of("これを除く", "not these")),
        click.Option(["--advice"], is_flag=True, help=voice.of("好みの範囲の助言も", "matters of taste too")),
        click.Option(
            ["--words"],
            type=FILE,
            metavar="DIR",
            help=voice.of("自社の語と設定（既定は近くの .owabi-proof/）", "own words and settings (.owabi-proof/)"),
        ),
        click.Option(
            ["--dictionary", "dictionaries"],
            type=FILE,
            multiple=True,
            help=voice.of("prhの辞書（YAML）", "a prh dictionary (YAML)"),
        ),
    ]


def _acts(voice: Voice) -> list[click.Parameter]:
    return [
        click.Option(["--fix"], is_flag=True, help=voice.of("安全に直せるところを直す", "apply safe fixes")),
        click.Option(
            ["--fix-unsafe"],
            is_flag=True,
            help=voice.of("確かめてから使う直しも行う", "apply fixes too that want a look"),
        ),
        click.Option(["--diff"], is_flag=True, help=voice.of("直すとどうなるかを示す", "show what --fix would do")),
        click.Option(
            ["--except", "plea"],
            nargs=2,
            metavar="RULE WORDS",
            help=voice.of("この指摘を例外にする（--reason も）", "leave this finding as it is (give --reason)"),
        ),
        click.Option(["--reason"], default="", help=voice.of("例外の理由", "why it is excepted")),
        click.Option(["--by"], help=voice.of("例外を決めた人", "who decided it")),
        click.Option(["--until"], metavar="YYYY-MM-DD", help=voice.of("例外の最後の日", "its last day")),
        click.Option(["--show-excepted"], is_flag=True, help=voice.of("例外にした指摘も示す", "tell what is excepted")),
    ]
