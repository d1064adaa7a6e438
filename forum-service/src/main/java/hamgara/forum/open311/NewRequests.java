package hamgara.forum.open311;

import hamgara.forum.draft.DraftBody;
import hamgara.forum.hall.Halls;
import hamgara.forum.submission.Submissions;
import hamgara.kit.text.Digits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Makes a proposal of what was sent as a request. Names, addresses, devices and points on the map that the standard
/// lets programs send are read by nobody: they are gone with the request.
@ApplicationScoped
class NewRequests {

    private static final int LONGEST = 4000;
    private static final int LONGEST_TITLE = 120;

    /// Where a part of a proposal stands in a request.
    private static final Map<String, String> FIELDS = Map.of(
            "title", "description",
            "areaCode", "address_id",
            "subject", "service_code",
            "whatExists", "attribute[what_exists]",
            "whatShouldBeDone", "attribute[what_should_be_done]",
            "existingCapacity", "attribute[existing_capacity]",
            "whoBenefits", "attribute[who_benefits]");

    private final Submissions submissions;
    private final Halls halls;
    private final Requests requests;
    private final Validator validator;
    private final Session database;

    NewRequests(Submissions submissions, Halls halls, Requests requests, Validator validator, Session database) {
        this.submissions = submissions;
        this.halls = halls;
        this.requests = requests;
        this.validator = validator;
        this.database = database;
    }

    /// Answers with the token of the request: its proposal.
    UUID submit(Form form) {
        String county = required(form, "jurisdiction_id");
        String service = required(form, "service_code");
        String description = required(form, "description");
        if (description.codePointCount(0, description.length()) > LONGEST) {
            throw Open311Refusal.wrong("description is longer than " + LONGEST + " characters");
        }
        if (requests.services(service).isEmpty()) {
            throw Open311Refusal.notFound("service_code");
        }
        String typed = form.value("address_id");
        String area = typed == null ? null : Digits.typedNumber(typed);
        UUID hall = hallOf(county, area);
        var words = new DraftBody(
                hall,
                service,
                halls.facts(hall).policy().terms().languages().getFirst(),
                title(description),
                whole(description, form.attribute("what_exists")),
                form.attribute("what_should_be_done"),
                form.attribute("existing_capacity"),
                form.attribute("who_benefits"),
                area,
                null,
                "true".equals(form.attribute("similar_seen")));
        validator.validate(words).stream().findFirst().ifPresent(wrong -> {
            String part = wrong.getPropertyPath().toString();
            throw Open311Refusal.wrong(FIELDS.getOrDefault(part, part) + ": " + wrong.getMessage());
        });
        return submissions.take(words);
    }

    /// A title is one line; of a longer description it is the beginning.
    private static String title(String description) {
        String line = line(description);
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_TITLE - 1);
        int end = space > LONGEST_TITLE / 2 ? space : line.offsetByCodePoints(0, LONGEST_TITLE / 2);
        return line.substring(0, end) + "…";
    }

    /// What a title has no room for is not lost: it comes before what was said of how things are.
    private static @Nullable String whole(String description, @Nullable String whatExists) {
        return whatExists == null || line(description).length() <= LONGEST_TITLE
                ? whatExists
                : description + "\n\n" + whatExists;
    }

    private static String line(String description) {
        return description.strip().replaceAll("\\s+", " ");
    }

    private static String required(Form form, String field) {
        String value = form.value(field);
        if (value == null) {
            throw Open311Refusal.missing(field);
        }
        return value;
    }

    /// The hall of the area, if it has one of its own, or else that of the county; one that the caller may not know of
    /// is none.
    private UUID hallOf(String county, @Nullable String area) {
        List<UUID> found = database.createNativeQuery("""
                        select id from hall
                        where county = :county and status = 'ACTIVE' and (kind = 'COUNTY' or area_code = :area)
                        order by kind = 'COUNTY', id""", UUID.class)
                .setParameter("county", county)
                .setParameter("area", area, String.class)
                .getResultList();
        return found.stream()
                .filter(hall -> halls.known(hall).isPresent())
                .findFirst()
                .orElseThrow(() -> Open311Refusal.notFound("jurisdiction_id"));
    }
}
