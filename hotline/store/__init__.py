"""The database: SQLAlchemy, and nowhere else."""
