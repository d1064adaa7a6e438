package hamgara.kit.caller;

/// The roles a token may carry.
public final class Roles {
    public static final String CITIZEN = "citizen";
    public static final String DESK_OFFICER = "desk-officer";
    public static final String PROGRAMME_MANAGER = "programme-manager";
    public static final String VENUE_OPERATOR = "venue-operator";
    public static final String TERMINAL = "terminal";
    /// Another site that books for its customers; a client, no person.
    public static final String BROKER = "broker";

    public static final String CAPACITY_OWNER = "capacity-owner";
    public static final String MODERATOR = "moderator";
    public static final String HALL_SECRETARY = "hall-secretary";
    public static final String AGENCY_OFFICER = "agency-officer";
    public static final String AGENCY_HEAD = "agency-head";
    public static final String GOVERNOR = "governor";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    /// Whoever is signed in, in whatever role: the word of Quarkus for it.
    public static final String ANYBODY = "**";

    private Roles() {}
}
