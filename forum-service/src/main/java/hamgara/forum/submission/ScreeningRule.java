package hamgara.forum.submission;

/// Why a proposal is not shown.
enum ScreeningRule {
    /// Another one says the same.
    DUPLICATE,
    /// It asks nobody to do anything.
    NO_ACTION,
    /// It is about nothing that a hall or its agencies can do.
    IRRELEVANT,
    /// It happens already.
    ALREADY_HAPPENING,
    /// It is about an honour or an appointment.
    HONOURS,
    /// It is about a named person or hurts somebody's dignity.
    DIGNITY,
    /// It gives away how somebody can be reached.
    CONTACT_DATA,
    /// It was sent in under the name of somebody else.
    FAKE_NAME,
    /// It asks for a document, for which there is another way.
    INFORMATION_REQUEST,
    /// The law forbids it.
    UNLAWFUL
}
