"""Clean articles in, out comes how many planted errors of time and quantity factlint finds in them."""
