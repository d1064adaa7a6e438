package hamgara.card.programme;

import hamgara.card.person.Gender;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/// One version of a programme's rules and entitlements; never changed once published.
@Entity
class ProgrammeVersion {

    enum State {
        DRAFT,
        PUBLISHED
    }

    @Embeddable
    record Key(@Column(name = "programme_id") UUID programmeId, int number) {}

    @EmbeddedId
    Key key;

    @Enumerated(EnumType.STRING)
    State state;

    int ageMin;
    int ageMax;

    @Column(columnDefinition = "text[]")
    String[] areaCodes;

    @Nullable
    Integer guardianConsentUnder;

    @Nullable
    @Enumerated(EnumType.STRING)
    Gender gender;

    @Column(columnDefinition = "text[]")
    String[] claimsAny;

    @Column(columnDefinition = "text[]")
    String[] priorityClaims;

    boolean householdRequired;

    @Nullable
    Integer honourDays;

    @Convert(converter = TermsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    Terms terms;

    Instant createdAt;

    @Nullable
    Instant publishedAt;

    @ElementCollection
    @CollectionTable(
            name = "entitlement",
            joinColumns = {
                @JoinColumn(name = "programme_id", referencedColumnName = "programme_id"),
                @JoinColumn(name = "version_number", referencedColumnName = "number")
            })
    Set<Entitlement> entitlements = new HashSet<>();

    ProgrammeVersion() {}

    Rules rules() {
        return new Rules(
                ageMin,
                ageMax,
                List.of(areaCodes),
                guardianConsentUnder,
                gender,
                List.of(claimsAny),
                List.of(priorityClaims),
                householdRequired,
                honourDays);
    }

    /// Takes over what a draft says.
    void say(NewProgrammeVersion draft) {
        Rules rules = draft.rules();
        ageMin = rules.ageMin();
        ageMax = rules.ageMax();
        areaCodes = rules.areas().toArray(String[]::new);
        guardianConsentUnder = rules.consentAskedUnder();
        gender = rules.gender();
        claimsAny = rules.claimsAny().toArray(String[]::new);
        priorityClaims = rules.priorityClaims().toArray(String[]::new);
        householdRequired = rules.householdRequired();
        honourDays = rules.honourDays();
        terms = draft.terms();
        entitlements.clear();
        entitlements.addAll(draft.entitlements());
    }

    NewProgrammeVersion said() {
        return new NewProgrammeVersion(rules(), sortedEntitlements(), terms);
    }

    /// In which categories its cards give anything.
    SortedSet<Category> categories() {
        var found = new TreeSet<Category>();
        entitlements.forEach(entitlement -> found.add(entitlement.category()));
        terms.allowances().forEach(allowance -> found.add(allowance.category()));
        terms.discounts().forEach(discount -> found.add(discount.category()));
        return found;
    }

    List<Entitlement> sortedEntitlements() {
        return entitlements.stream()
                .sorted(Comparator.comparing(Entitlement::category))
                .toList();
    }
}
