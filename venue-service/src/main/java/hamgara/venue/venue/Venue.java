package hamgara.venue.venue;

import hamgara.kit.text.Names;
import hamgara.kit.text.PersianText;
import hamgara.venue.place.Address;
import hamgara.venue.place.Contact;
import hamgara.venue.place.Location;
import hamgara.venue.place.Wording;
import hamgara.venue.standing.Publication;
import hamgara.venue.standing.Standing;
import hamgara.venue.standing.VenueState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place where programmes happen.
@Entity
class Venue {

    @Id
    UUID id;

    String code;

    @Nullable
    UUID operatorId;

    @Enumerated(EnumType.STRING)
    Category category;

    @Enumerated(EnumType.STRING)
    VenueKind kind;

    @Enumerated(EnumType.STRING)
    VenueState state;

    @Enumerated(EnumType.STRING)
    Publication publication;

    /// Whether the catalogue has told the others of it.
    boolean told;

    /// Pseudonym of who submitted it last.
    @Nullable
    String submittedBy;

    @Nullable
    UUID canonicalId;

    @Nullable
    String county;

    @Nullable
    String areaCode;

    @Nullable
    String locality;

    String nameFa;

    @Nullable
    String nameAr;

    @Nullable
    String nameEn;

    @Nullable
    String descriptionFa;

    @Nullable
    String descriptionAr;

    @Nullable
    String descriptionEn;

    @Nullable
    String addressFa;

    @Nullable
    String addressAr;

    @Nullable
    String addressEn;

    @Nullable
    String postalCode;

    @Nullable
    String phone;

    @Nullable
    String website;

    @Nullable
    BigDecimal latitude;

    @Nullable
    BigDecimal longitude;

    String[] amenities = {};

    String[] accessibility = {};

    boolean tagHubGranted;

    @Nullable
    String source;

    @Version
    long version;

    Venue() {}

    Venue(UUID id, String code, Publication publication, VenueChange facts) {
        this.id = id;
        this.code = code;
        this.state = VenueState.OPEN;
        this.publication = publication;
        describe(facts);
    }

    Venue(UUID id, KnownPlace place, @Nullable UUID operatorId) {
        this.id = id;
        this.code = place.code();
        this.operatorId = operatorId;
        this.category = place.category();
        this.kind = place.kind();
        this.state = place.state();
        this.publication = Publication.PUBLISHED;
        this.county = place.county();
        this.areaCode = place.area();
        this.locality = stored(place.locality());
        this.source = place.source();
        this.nameFa = place.names().fa();
        this.nameAr = place.names().ar();
        this.nameEn = place.names().en();
        locate(place.location());
    }

    final void describe(VenueChange facts) {
        operatorId = facts.operatorId();
        category = facts.category();
        kind = facts.kind();
        county = facts.county();
        areaCode = facts.areaCode();
        locality = stored(facts.locality());
        amenities = terms(facts.amenities());
        accessibility = terms(facts.accessibility());
        nameFa = facts.names().fa();
        nameAr = facts.names().ar();
        nameEn = facts.names().en();
        locate(facts.location());
        Wording description = facts.description();
        descriptionFa = description == null ? null : description.fa();
        descriptionAr = description == null ? null : description.ar();
        descriptionEn = description == null ? null : description.en();
        reach(facts.address(), facts.contact());
    }

    private void reach(@Nullable Address address, @Nullable Contact contact) {
        addressFa = address == null ? null : address.text().fa();
        addressAr = address == null ? null : address.text().ar();
        addressEn = address == null ? null : address.text().en();
        postalCode = address == null ? null : address.postalCode();
        phone = contact == null ? null : contact.phone();
        website = contact == null ? null : contact.website();
    }

    private void locate(@Nullable Location location) {
        latitude = location == null ? null : location.latitude();
        longitude = location == null ? null : location.longitude();
    }

    private static String[] terms(@Nullable List<String> terms) {
        return terms == null
                ? new String[0]
                : terms.stream().distinct().sorted().toArray(String[]::new);
    }

    private static @Nullable String stored(@Nullable String locality) {
        String stored = locality == null ? "" : PersianText.stored(locality, "fa");
        return stored.isEmpty() ? null : stored;
    }

    Standing standing() {
        return new Standing(publication, state, tagHubGranted, submittedBy);
    }

    void stand(Standing standing) {
        publication = standing.publication();
        state = standing.state();
        tagHubGranted = standing.tagHubGranted();
        submittedBy = standing.submittedBy();
    }

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }

    @Nullable
    Wording description() {
        return Wording.of(descriptionFa, descriptionAr, descriptionEn);
    }

    @Nullable
    Address address() {
        Wording text = Wording.of(addressFa, addressAr, addressEn);
        return text == null ? null : new Address(text, postalCode);
    }

    @Nullable
    Contact contact() {
        return phone == null && website == null ? null : new Contact(phone, website);
    }

    @Nullable
    Location location() {
        return latitude == null || longitude == null ? null : new Location(latitude, longitude);
    }

    List<VenueRole> roles() {
        return tagHubGranted || kind.isTagHub() ? List.of(VenueRole.TAG_HUB) : List.of();
    }

    /// Shown to everybody and good for booking.
    boolean isUsable() {
        return publication == Publication.PUBLISHED && state == VenueState.OPEN;
    }
}
