"""What rules on words and style ask: homophones, slips, variants, particles and endings."""
