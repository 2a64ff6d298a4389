"""What rules on keigo and address lines ask of a sentence: who acts, whom a word honours, how it is inflected."""
