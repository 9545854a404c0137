"""What people do in the console: each function is one thing that they can see or do, for one signed-in person."""
