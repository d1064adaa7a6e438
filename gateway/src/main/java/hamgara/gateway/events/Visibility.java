package hamgara.gateway.events;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// What one caller may see of the events: by role and event type, then by the county and venue the role is narrowed to.
record Visibility(
        Set<String> roles,
        @Nullable String county,
        @Nullable String venue,
        Instant until) {

    private static final String VENUE_OPERATOR = "venue-operator";
    private static final Set<String> STAFF =
            Set.of("admin", "auditor", "desk-officer", "governor", "programme-manager", VENUE_OPERATOR);

    /// Who may hear of what goes on in a private hall: its secretary, and those who oversee it.
    private static final Set<String> OF_PRIVATE_HALLS = Set.of("admin", "auditor", "governor", "hall-secretary");

    private enum Audience {
        SIGNED_IN,
        STAFF
    }

    private record Row(String prefix, Audience audience) {}

    /// The table; the longest prefix decides, and a type without a row is shown to nobody.
    private static final List<Row> TABLE = Stream.of(
                    new Row("hamgara.forum.", Audience.SIGNED_IN),
                    new Row("hamgara.venue.", Audience.SIGNED_IN),
                    new Row("hamgara.venue.booking", Audience.STAFF),
                    new Row("hamgara.venue.group-request", Audience.STAFF),
                    new Row("hamgara.venue.hold", Audience.STAFF),
                    new Row("hamgara.venue.check-in", Audience.STAFF),
                    new Row("hamgara.venue.waiting", Audience.STAFF),
                    new Row("hamgara.venue.person-checked-in", Audience.STAFF),
                    new Row("hamgara.card.", Audience.STAFF))
            .sorted(Comparator.comparingInt((Row row) -> row.prefix().length()).reversed())
            .toList();

    static Visibility of(SecurityIdentity caller) {
        if (!(caller.getPrincipal() instanceof JsonWebToken token)) {
            throw new IllegalStateException("callers are known by their token");
        }
        return new Visibility(
                caller.getRoles(),
                claim(token, "county"),
                claim(token, "venue"),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    boolean reaches(LoggedEvent event) {
        boolean inCounty = county == null || event.county() == null || county.equals(event.county());
        boolean isForThem = !event.isPrivate() || roles.stream().anyMatch(OF_PRIVATE_HALLS::contains);
        return inCounty
                && isForThem
                && switch (audienceOf(event.type())) {
                    case SIGNED_IN -> true;
                    case STAFF -> roles.stream().anyMatch(role -> isStaffFor(event, role));
                    case null -> false;
                };
    }

    private boolean isStaffFor(LoggedEvent event, String role) {
        boolean atOwnVenue = event.venue() != null && event.venue().equals(venue);
        return STAFF.contains(role) && (!role.equals(VENUE_OPERATOR) || atOwnVenue);
    }

    private static @Nullable Audience audienceOf(String type) {
        return TABLE.stream()
                .filter(row -> type.startsWith(row.prefix()))
                .findFirst()
                .map(Row::audience)
                .orElse(null);
    }

    private static @Nullable String claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
