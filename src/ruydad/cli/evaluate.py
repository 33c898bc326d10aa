"""``ruydad evaluate``: precision, recall and errors on gold of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ruydad.cli.options import KnowledgeDir, make_coder

if TYPE_CHECKING:
    from ruydad.evaluate import Evaluation


def command(
    gold: Annotated[
        list[Path],
        typer.Argument(
            metavar="GOLD",
            help="Gold: .jsonl files of sentences, .json files of pages, folders of these.",
            exists=True,
            show_default=False,
        ),
    ],
    pages: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Where the pages are, if not beside their gold.",
            exists=True,
            file_okay=False,
        ),
    ] = None,
    events: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Score these records (JSON Lines) instead of coding.",
            exists=True,
            dir_okay=False,
        ),
    ] = None,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a report page with examples.")
    ] = None,
    examples: Annotated[
        int, typer.Option(metavar="N", min=0, help="Errors of each kind to print.")
    ] = 0,
    figures_only: Annotated[
        bool, typer.Option("--figures-only", help="Show no text, so that the gold stays unseen.")
    ] = False,
    knowledge: KnowledgeDir = None,
) -> None:
    """Score the coder on gold: by type, by field, what was taken for what, how sure it was.

    docs/annotating.md says how gold is written.
    """  # fmt: skip
    from ruydad.evaluate.tables import as_text, tables

    evaluation = _evaluated(gold, pages, events, knowledge)
    for name, score in evaluation.parts():
        print(f"# {name}\n")
        for table in tables(score):
            print(as_text(table), end="\n\n")
    for document, why in evaluation.refused:
        typer.echo(f"refused {document}: {why}", err=True)
    if examples and not figures_only:
        _print_examples(evaluation, examples)
    if html is not None:
        from ruydad.evaluate.html_report import report

        names = ", ".join(path.name for path in gold)
        _write(html, report(evaluation, f"Ruydad on {names}", texts=not figures_only))


def _evaluated(
    gold: list[Path], pages: Path | None, events: Path | None, knowledge: Path | None
) -> Evaluation:
    from ruydad.evaluate import evaluate, evaluate_records, read_gold

    documents = read_gold(gold, pages)
    if events is None:
        return evaluate(documents, make_coder(knowledge).code)
    return evaluate_records(documents, _records(events))


def _records(path: Path) -> dict[str, list[Any]]:
    import msgspec

    records: dict[str, list[Any]] = {}
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        try:
            record = msgspec.json.decode(line)
            records.setdefault(str(record["article"]["id"]), []).append(record)
        except (msgspec.DecodeError, KeyError, TypeError) as error:
            raise typer.BadParameter(
                f"{path}, line {number} is no event record: {error}", param_hint="--events"
            ) from error
    return records


def _print_examples(evaluation: Evaluation, most: int) -> None:
    from ruydad.cli.bidi import isolate, safe

    for name, score in evaluation.parts():
        for kind in ("missed", "invented", "wrong field", "trap"):
            found = [finding for finding in score.findings if finding.kind == kind]
            if found:
                print(f"# {name}: {kind}, {min(most, len(found))} of {len(found)}")
            for finding in found[:most]:
                print(isolate(safe(str(finding))))
                if finding.text:
                    print("    " + isolate(safe(finding.text)))


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise typer.BadParameter(
            f"cannot write {path}: {error.strerror}", param_hint="--html"
        ) from error
