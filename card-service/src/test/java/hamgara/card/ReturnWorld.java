package hamgara.card;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/// Lets people end their part in a programme and take part again.
final class ReturnWorld {

    private ReturnWorld() {}

    static void leave(World.Holder holder) {
        UUID id = holder.enrolment();
        Api.postSeen(holder.account(), Map.of("reason", "HOLDER_ASKED"), "/v1/enrolments/{id}", "/withdraw", id)
                .statusCode(200);
    }

    /// The same person with another enrolment and card.
    static World.Holder back(World.Holder holder) {
        UUID enrolment = World.takingPart(holder.account(), holder.person(), holder.programme());
        return withCard(holder, enrolment);
    }

    static World.Holder leftAndBack(World.Holder holder) {
        leave(holder);
        return back(holder);
    }

    /// The same for who cancels the card before.
    static World.Holder anew(World.Holder holder) {
        cancel(holder);
        return leftAndBack(holder);
    }

    static void cancel(World.Holder holder) {
        Api.post(holder.account(), Map.of(), "/v1/cards/{id}/cancel", holder.card())
                .statusCode(200);
    }

    static World.Holder withCard(World.Holder holder, UUID enrolment) {
        UUID card = World.card(holder.account(), enrolment);
        return new World.Holder(
                holder.account(),
                holder.person(),
                holder.programme(),
                enrolment,
                card,
                World.credential(holder.account(), card));
    }

    static ValidatableResponse redeem(World.Holder holder, String venue) {
        return Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201);
    }

    /// How often a card is taken until it is declined for its quota.
    static int taken(World.Holder holder, String venue) {
        for (int times = 0; ; times++) {
            var answer = redeem(holder, venue).extract();
            if (answer.path("state").equals("DECLINED")) {
                String reason = answer.path("reason");
                if (!reason.equals("QUOTA_EXHAUSTED")) {
                    throw new AssertionError(reason);
                }
                return times;
            }
        }
    }

    /// The enrolment of the one pocket of entries that the person has.
    static UUID home(World.Holder holder) {
        if (Db.number("select count(*) from pocket where person_id = ? and unit <> 'IRR'", holder.person()) != 1) {
            throw new AssertionError("not one pocket");
        }
        return World.id(Db.text(
                "select enrolment_id::text from pocket where person_id = ? and unit <> 'IRR'", holder.person()));
    }
}
