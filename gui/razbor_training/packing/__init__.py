"""Make the files of ``resources/models``. Knows no torch but where a run is read."""
