package hamgara.card.audit;

/// Why somebody of the staff opens the file of a person.
public enum Purpose {
    ENROLMENT,
    CARD_SERVICE,
    CORRECTION,
    COMPLAINT,
    GUARDIANSHIP,
    VERIFICATION,
    IMPORT,
    ERASURE
}
