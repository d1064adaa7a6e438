package hamgara.offender.unmarked;

/// Its package says nothing about null.
class Unmarked {}
