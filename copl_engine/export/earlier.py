"""A table that another one takes the place of stays beside it: classes may have been changed in it by hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from copl_engine.errors import OutputProblem
from copl_engine.export.steps import free_name
from copl_engine.files import copy_to_draft, file_hash, sentence


@contextmanager
def earlier_kept(table: Path) -> Iterator[Path | None]:
    """Where ``table`` exists and the block writes it otherwise, the earlier one is kept under the name that is given.

    Raises:
        OutputProblem: it cannot be copied.
    """
    if not table.exists():
        yield None
        return
    kept = free_name(table.with_name(f"{table.stem}.earlier{table.suffix}"), lambda _: False)
    draft = table.with_name(f".{kept.name}.part")
    try:
        before = copy_to_draft(table, draft)
        yield kept
        if file_hash(table) != before:
            draft.replace(kept)
    except OSError as error:
        raise OutputProblem(sentence(kept, error)) from error
    finally:
        draft.unlink(missing_ok=True)
