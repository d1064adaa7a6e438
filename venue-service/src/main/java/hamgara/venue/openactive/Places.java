package hamgara.venue.openactive;

import hamgara.kit.text.Names;
import hamgara.kit.time.Tehran;
import hamgara.venue.feed.ToldFacility;
import hamgara.venue.feed.ToldVenue;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where something is, who runs it and when, in the words that OpenActive and schema.org share.
final class Places {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final String site;

    Places(String site) {
        this.site = site;
    }

    String facility(ToldFacility facility) {
        return site + "/v1/facilities/" + facility.id();
    }

    String slot(Object id) {
        return site + "/v1/slots/" + id;
    }

    Thing place(ToldVenue venue, String type) {
        String url = site + "/v1/venues/" + venue.id();
        return Thing.of(type)
                .with("@id", url)
                .with("url", url)
                .with("name", venue.names().fa())
                .with("address", address(venue))
                .with("geo", geo(venue));
    }

    /// In one line: nobody has told streets and postal codes, which an address in parts would need.
    private static String address(ToldVenue venue) {
        return venue.locality() == null ? "استان خوزستان، ایران" : venue.locality() + "، استان خوزستان، ایران";
    }

    private static @Nullable Thing geo(ToldVenue venue) {
        return venue.latitude() == null || venue.longitude() == null
                ? null
                : Thing.of("GeoCoordinates").with("latitude", venue.latitude()).with("longitude", venue.longitude());
    }

    /// Who runs the venue; the venue itself while the county has named nobody.
    Thing organization(ToldVenue venue) {
        Names operator = venue.operator();
        return operator == null
                ? organization(site + "/v1/venues/" + venue.id(), venue.names())
                : organization(site + "/v1/operators/" + venue.operatorId(), operator);
    }

    private static Thing organization(String url, Names names) {
        return Thing.of("Organization").with("@id", url).with("url", url).with("name", names.fa());
    }

    /// The same with what a sale has to tell.
    Thing seller(ToldVenue venue) {
        Names operator = venue.operator();
        return organization(venue)
                .with("legalName", operator == null ? venue.names().fa() : operator.fa())
                .with("taxMode", "https://openactive.io/TaxGross")
                .with(
                        "address",
                        Thing.of("PostalAddress")
                                .with("addressLocality", venue.locality())
                                .with("addressRegion", "خوزستان")
                                .with("addressCountry", "IR"));
    }

    static @Nullable List<String> otherNames(Names names) {
        List<String> others =
                Stream.of(names.ar(), names.en()).filter(Objects::nonNull).toList();
        return others.isEmpty() ? null : others;
    }

    /// The wall clock of the province with its offset.
    static String local(Instant instant) {
        return SECONDS.format(instant.atZone(Tehran.ZONE).truncatedTo(ChronoUnit.SECONDS));
    }
}
