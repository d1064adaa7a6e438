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
///
/// Whoever acts for an agency hears of what is with that agency, also where it comes out of a private hall or of a
/// county that an office elsewhere serves: no case waits for somebody who was not told.
record Visibility(
        Set<String> roles,
        @Nullable String county,
        @Nullable String venue,
        @Nullable String agency,
        @Nullable String office,
        Instant until) {

    private static final String VENUE_OPERATOR = "venue-operator";
    private static final Set<String> STAFF =
            Set.of("admin", "auditor", "desk-officer", "governor", "programme-manager", VENUE_OPERATOR);

    private static final Set<String> OVERSEERS = Set.of("admin", "auditor", "governor", "hall-secretary", "moderator");

    /// Who may hear of what goes on in a private hall: its secretary, and those who oversee it.
    private static final Set<String> OF_PRIVATE_HALLS = Set.of("admin", "auditor", "governor", "hall-secretary");

    private static final String AGENCY_HEAD = "agency-head";
    private static final Set<String> OF_AGENCIES = Set.of("agency-officer", AGENCY_HEAD);

    private enum Audience {
        SIGNED_IN,
        /// Those who read what people write before others do, and the offices above them.
        OVERSEERS,
        STAFF
    }

    private record Row(String prefix, Audience audience) {}

    /// The table; the longest prefix decides, and a type without a row is shown to nobody.
    private static final List<Row> TABLE = Stream.of(
                    new Row("hamgara.forum.", Audience.SIGNED_IN),
                    new Row("hamgara.forum.proposal-submitted.", Audience.OVERSEERS),
                    new Row("hamgara.forum.proposal-returned.", Audience.OVERSEERS),
                    new Row("hamgara.forum.proposal-rejected.", Audience.OVERSEERS),
                    new Row("hamgara.forum.content-reported.", Audience.OVERSEERS),
                    new Row("hamgara.forum.review-overdue.", Audience.OVERSEERS),
                    new Row("hamgara.forum.appeal-escalated.", Audience.OVERSEERS),
                    new Row("hamgara.forum.stance-appeal-escalated.", Audience.OVERSEERS),
                    new Row("hamgara.forum.screening-appeal", Audience.OVERSEERS),
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
                claim(token, "agency"),
                claim(token, "office"),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    boolean reaches(LoggedEvent event) {
        boolean isTheirs = isAddressed(event);
        boolean inCounty = county == null || event.county() == null || county.equals(event.county()) || isTheirs;
        boolean isForThem = !event.isPrivate() || roles.stream().anyMatch(OF_PRIVATE_HALLS::contains) || isTheirs;
        return inCounty
                && isForThem
                && switch (audienceOf(event.type())) {
                    case SIGNED_IN -> true;
                    case OVERSEERS -> roles.stream().anyMatch(OVERSEERS::contains);
                    case STAFF -> roles.stream().anyMatch(role -> isStaffFor(event, role));
                    case null -> false;
                };
    }

    /// As forum-service decides who acts for an agency: an office alone, the offices of a county, or as head all of
    /// them.
    private boolean isAddressed(LoggedEvent event) {
        LoggedEvent.Addressee to = event.addressee();
        if (to == null || agency == null || roles.stream().noneMatch(OF_AGENCIES::contains)) {
            return false;
        }
        if (!agency.equals(to.agency()) && !agency.equals(to.to())) {
            return false;
        }
        if (office != null && to.office() != null) {
            return office.equals(to.office());
        }
        if (county == null) {
            return roles.contains(AGENCY_HEAD);
        }
        return county.equals(event.county()) || county.equals(to.officeCounty());
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
