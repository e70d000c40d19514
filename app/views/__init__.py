"""Pages and dialogs: draw state, forward intentions."""
