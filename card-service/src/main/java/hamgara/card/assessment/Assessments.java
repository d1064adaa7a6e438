package hamgara.card.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.card.area.Areas;
import hamgara.card.area.Place;
import hamgara.card.assessment.Assessment.Outcome;
import hamgara.card.claim.Claims;
import hamgara.card.guardian.GuardianConsents;
import hamgara.card.household.Households;
import hamgara.card.person.Age;
import hamgara.card.person.PersonFacts;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Weighs people against the rules of a programme; reads only.
@ApplicationScoped
public class Assessments {

    private static final int SALT_BYTES = 16;

    private final Areas areas;
    private final Claims claims;
    private final Households households;
    private final GuardianConsents consents;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    Assessments(Areas areas, Claims claims, Households households, GuardianConsents consents, ObjectMapper json) {
        this.areas = areas;
        this.claims = claims;
        this.households = households;
        this.consents = consents;
        this.json = json;
    }

    /// Weighs by the age, the borders and the claims of a day.
    @Transactional
    public Assessment assess(PersonFacts person, ProgrammeTerms terms, LocalDate day) {
        Rules rules = terms.rules();
        Optional<UUID> consent = consents.holding(person.id(), day);
        Inputs inputs = inputs(person, day, consent.isPresent());
        List<String> reasons = reasons(inputs, terms);
        Outcome outcome = Outcome.NOT_ELIGIBLE;
        if (reasons.isEmpty()) {
            outcome = byClaims(inputs, rules);
            switch (outcome) {
                case NOT_ELIGIBLE -> reasons.add("CLAIM_MISSING");
                case UNCLEAR -> reasons.add("CLAIM_UNVERIFIED");
                case ELIGIBLE, ON_HONOUR -> {}
            }
        }
        String text = text(inputs);
        return new Assessment(
                outcome, List.copyOf(reasons), priority(inputs, rules), consent, inputs, text, hash(text));
    }

    /// Whether a claim that the rules ask for is verified; true when they ask for none.
    @Transactional
    public boolean isVerified(UUID person, Rules rules, LocalDate day) {
        return rules.claimsAny().isEmpty()
                || claims.holding(person, day).stream()
                        .anyMatch(claim -> claim.verified() && rules.claimsAny().contains(claim.type()));
    }

    private Inputs inputs(PersonFacts person, LocalDate day, boolean consent) {
        List<Inputs.Claimed> held = claims.holding(person.id(), day).stream()
                .map(claim ->
                        new Inputs.Claimed(claim.type(), claim.verified() ? "VERIFIED" : "STATED", claim.source()))
                .sorted(Comparator.comparing(Inputs.Claimed::type).thenComparing(Inputs.Claimed::state))
                .toList();
        return new Inputs(
                day,
                Age.on(person.birthDate(), day),
                person.gender(),
                person.areaCode(),
                areas.place(person.areaCode(), day).map(Place::lineage).orElse(List.of()),
                held,
                households.of(person.id()).isPresent(),
                consent,
                salt());
    }

    private String salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private List<String> reasons(Inputs inputs, ProgrammeTerms terms) {
        Rules rules = terms.rules();
        var reasons = new ArrayList<String>();
        if (!areas.isSwitchedOn(terms.county())) {
            reasons.add("COUNTY_NOT_ENABLED");
        }
        if (inputs.age() < rules.ageMin()) {
            reasons.add("AGE_BELOW_MIN");
        }
        if (inputs.age() > rules.ageMax()) {
            reasons.add("AGE_ABOVE_MAX");
        }
        if (rules.gender() != null && rules.gender() != inputs.gender()) {
            reasons.add("GENDER_NOT_COVERED");
        }
        if (inputs.areas().stream().noneMatch(rules.areas()::contains)) {
            reasons.add("AREA_NOT_COVERED");
        }
        if (rules.householdRequired() && !inputs.household()) {
            reasons.add("HOUSEHOLD_MISSING");
        }
        Integer consentUnder = rules.guardianConsentUnder();
        if (consentUnder != null && inputs.age() < consentUnder && !inputs.guardianConsent()) {
            reasons.add("GUARDIAN_CONSENT_MISSING");
        }
        return reasons;
    }

    private static Outcome byClaims(Inputs inputs, Rules rules) {
        if (rules.claimsAny().isEmpty()) {
            return Outcome.ELIGIBLE;
        }
        List<Inputs.Claimed> fitting = inputs.claims().stream()
                .filter(claim -> rules.claimsAny().contains(claim.type()))
                .toList();
        if (fitting.isEmpty()) {
            return Outcome.NOT_ELIGIBLE;
        }
        if (fitting.stream().anyMatch(claim -> claim.state().equals("VERIFIED"))) {
            return Outcome.ELIGIBLE;
        }
        return rules.honourDays() == null ? Outcome.UNCLEAR : Outcome.ON_HONOUR;
    }

    /// Only a verified claim puts somebody before others.
    private static int priority(Inputs inputs, Rules rules) {
        List<String> verified = inputs.claims().stream()
                .filter(claim -> claim.state().equals("VERIFIED"))
                .map(Inputs.Claimed::type)
                .toList();
        for (int group = 0; group < rules.priorityClaims().size(); group++) {
            if (verified.contains(rules.priorityClaims().get(group))) {
                return group;
            }
        }
        return rules.priorityClaims().size();
    }

    private String text(Inputs inputs) {
        try {
            return json.writeValueAsString(inputs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
