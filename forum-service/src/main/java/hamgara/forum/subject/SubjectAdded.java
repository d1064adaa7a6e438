package hamgara.forum.subject;

/// Inside this service: a subject is new, in the transaction that made it; every county needs a rule for it.
public record SubjectAdded(String code, String usualAgency) {}
