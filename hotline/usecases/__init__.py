"""What can happen, a function each: one transaction, no network inside it."""
