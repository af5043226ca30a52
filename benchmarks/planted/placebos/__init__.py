"""The register of harmless respellings."""

from planted.placebos import calendar_words, dashes, numerals, quotes, unit_names
from planted.site import Placebo

PLACEBOS = (
    Placebo("number-in-words", numerals.in_words),
    Placebo("number-in-digits", numerals.in_digits),
    Placebo("ordinal-in-words", numerals.ordinal_in_words),
    Placebo("thousands-comma", numerals.thousands),
    Placebo("billion-or-bn", numerals.scales),
    Placebo("nearly-or-almost", numerals.hedges),
    Placebo("percent-spelling", unit_names.percents),
    Placebo("unit-spelling", unit_names.lengths),
    Placebo("no-break-space", unit_names.spaces),
    Placebo("quote-marks", quotes.marks),
    Placebo("date-order", calendar_words.order),
    Placebo("month-abbreviated", calendar_words.months),
    Placebo("weekday-abbreviated", calendar_words.weekdays),
    Placebo("range-dash", dashes.ranges),
)
