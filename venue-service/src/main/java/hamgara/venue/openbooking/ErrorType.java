package hamgara.venue.openbooking;

import hamgara.kit.problem.ProblemTexts;
import hamgara.venue.openactive.Thing;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The errors of the standard that we make, each with the status that it has there; those above the line are of single
/// items.
enum ErrorType {
    INCOMPLETE_ORDER_ITEM(409),
    INVALID_OPPORTUNITY_OR_OFFER_ID(409),
    UNKNOWN_OPPORTUNITY(409),
    UNKNOWN_OFFER(409),
    UNACCEPTABLE_OFFER(409),
    OPPORTUNITY_OFFER_PAIR_NOT_BOOKABLE(409),
    OPPORTUNITY_IS_FULL(409),
    OPPORTUNITY_HAS_INSUFFICIENT_CAPACITY(409),
    OPPORTUNITY_CAPACITY_IS_RESERVED_BY_LEASE(409),

    ORDER_ALREADY_EXISTS(500),
    UNKNOWN_ORDER(404),
    GONE(410),
    SELLER_MISMATCH(500),
    SELLER_NOT_FOUND(500),
    INCOMPLETE_BROKER_DETAILS(400),
    INCOMPLETE_CUSTOMER_DETAILS(400),
    TOTAL_PAYMENT_DUE_MISMATCH(400),
    UNNECESSARY_PAYMENT_DETAILS(400),
    UNEXPECTED_ORDER_TYPE(500),
    ORDER_ITEM_ID_INVALID(500),
    ORDER_ITEM_NOT_WITHIN_ORDER(500),
    PATCH_CONTAINS_EXCESSIVE_PROPERTIES(400),
    PATCH_NOT_ALLOWED_ON_PROPERTY(400),
    CANCELLATION_NOT_PERMITTED(400),
    ORDER_PROPOSAL_VERSION_OUTDATED(500),
    ORDER_CREATION_FAILED(500),
    TEMPORARILY_UNABLE_TO_PRODUCE_ORDER_QUOTE(503),
    TEMPORARILY_UNABLE_TO_CREATE_ORDER(503),
    NO_API_TOKEN(403),
    INVALID_API_TOKEN(401),
    UNAUTHENTICATED(403),
    UNKNOWN_OR_INCORRECT_ENDPOINT(404),
    METHOD_NOT_ALLOWED(405),
    TOO_MANY_REQUESTS(429),
    INTERNAL_APPLICATION(500);

    final int status;

    ErrorType(int status) {
        this.status = status;
    }

    /// Such as `OpportunityIsFullError`.
    String type() {
        return Arrays.stream(name().split("_", -1))
                .map(word -> word.equals("API")
                        ? word
                        : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "", "Error"));
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As it stands in an item.
    Thing in(Locale locale) {
        ProblemTexts.Text text = ProblemTexts.of(slug(), locale, Map.of());
        return Thing.of(type())
                .with("name", text.title())
                .with("description", text.detail())
                .with("statusCode", status);
    }
}
