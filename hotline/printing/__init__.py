"""Records on paper and as text, and posters: drawn here, decided elsewhere. Nothing here knows store or network."""
