"""The record on paper and as text: drawn here, decided elsewhere. Nothing here knows the store or the network."""
