"""The processes: web, worker, clock. They carry; what is to be done is decided elsewhere."""
