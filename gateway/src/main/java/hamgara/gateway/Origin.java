package hamgara.gateway;

/// A service behind the gateway; callers never see these names.
public enum Origin {
    CARD,
    FORUM,
    VENUE
}
