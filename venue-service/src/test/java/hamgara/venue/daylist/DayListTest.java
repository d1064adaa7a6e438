package hamgara.venue.daylist;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.text.Digits;
import hamgara.kit.time.Tehran;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.GivenDoor;
import hamgara.venue.GivenDoor.Guest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class DayListTest {

    private static ValidatableResponse list(String bearer, GivenDoor door, Object date) {
        return as(bearer)
                .get("/v1/day-lists/" + door.venue().code() + "/" + date)
                .then();
    }

    private static JsonPath payload(ValidatableResponse list) {
        String jws = list.statusCode(200).extract().path("jws");
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]), UTF_8));
    }

    /// The key with this id, as a device reads it from its published form.
    private static PublicKey key(String kid) throws GeneralSecurityException {
        List<String> found = given().get("/v1/day-lists/keys")
                .then()
                .statusCode(200)
                .extract()
                .path("keys.findAll { it.kid == '" + kid + "' }.x");
        byte[] x = Base64.getUrlDecoder().decode(found.getFirst());
        boolean odd = (x[31] & 0x80) != 0;
        x[31] = (byte) (x[31] & 0x7F);
        for (int i = 0; i < 16; i++) {
            byte swapped = x[i];
            x[i] = x[31 - i];
            x[31 - i] = swapped;
        }
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, x))));
    }

    private static String digest(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    @Test
    void isSignedByAPublishedKey() throws GeneralSecurityException {
        GivenDoor door = GivenDoor.withPlaces(3);
        door.guest();
        String jws = list(door.terminal(), door, tomorrow())
                .statusCode(200)
                .extract()
                .path("jws");
        String[] parts = jws.split("\\.", -1);
        JsonPath header = JsonPath.from(new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8));

        assertThat(header.getString("alg")).isEqualTo("EdDSA");
        assertThat(header.getString("typ")).isEqualTo("hamgara-day-list+json");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key(header.getString("kid")));
        signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(given().get("/v1/day-lists/keys").jsonPath().getList("keys")).hasSize(2);
    }

    @Test
    void saysWhatADoorNeedsAndNothingOfThePerson() throws GeneralSecurityException {
        GivenDoor door = GivenDoor.withPlaces(3);
        Guest guest = door.guest();
        Guest cancelled = door.guest();
        once(cancelled.person())
                .post("/v1/bookings/" + cancelled.booking() + "/cancel")
                .then()
                .statusCode(200);
        door.guest(door.slots().get(1));
        door.guest(door.slots().get(2));
        onTheNextDay(door.slots().get(2));
        String code = as(guest.person())
                .get("/v1/bookings/" + guest.booking())
                .then()
                .extract()
                .path("code");

        JsonPath list = payload(list(door.staff(), door, tomorrow()));

        assertThat(list.getString("venue")).isEqualTo(door.venue().code());
        assertThat(list.getString("date")).isEqualTo(tomorrow().toString());
        assertThat(Instant.parse(list.getString("validUntil")))
                .isEqualTo(Tehran.startOf(tomorrow().plusDays(1)));
        assertThat(list.getList("bookings")).hasSize(2);
        assertThat(list.getMap("bookings[0]").keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "booking",
                        "codeHash",
                        "cardHash",
                        "slot",
                        "checkInFrom",
                        "startsAt",
                        "endsAt",
                        "party",
                        "audience",
                        "used");
        assertThat(list.getString("bookings[0].booking"))
                .isEqualTo(guest.booking().toString());
        assertThat(list.getString("bookings[0].codeHash"))
                .isEqualTo(digest(code.replace("-", "") + ":" + guest.booking()));
        assertThat(list.getString("bookings[0].cardHash")).isEqualTo(digest(guest.card() + ":" + guest.booking()));
        assertThat(list.getBoolean("bookings[0].used")).isFalse();
        assertThat(Instant.parse(list.getString("bookings[0].checkInFrom")).plusSeconds(1800))
                .isEqualTo(Instant.parse(list.getString("bookings[0].startsAt")));
    }

    private static void onTheNextDay(String slot) {
        sql(
                "update slot set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' where id = '"
                        + slot + "'");
    }

    @Test
    void isValidUntilTheLastSlotOfTheDayHasEnded() {
        GivenDoor door = GivenDoor.withPlaces(3);
        door.guest();
        Instant midnight = Tehran.startOf(tomorrow().plusDays(1));
        sql(
                "update slot set starts_at = timestamptz '%1$s' - interval '30 minutes', ends_at = timestamptz '%1$s' + interval '30 minutes' where id = '%2$s'"
                        .formatted(midnight, door.slot()));

        assertThat(Instant.parse(payload(list(door.staff(), door, tomorrow())).getString("validUntil")))
                .isEqualTo(midnight.plusSeconds(1800));
    }

    @Test
    void tellsWhatWasUsedAndChangesOnlyWhenSomethingDid() {
        GivenDoor door = GivenDoor.withPlaces(3);
        Guest guest = door.guest();
        // on the day of now, which may be another one by the end of the slot
        door.startsIn(-1);
        LocalDate day = Tehran.dayOf(Instant.now().minusSeconds(60));
        String etag = list(door.terminal(), door, day).statusCode(200).extract().header("ETag");

        int again = as(door.terminal())
                .header("If-None-Match", etag)
                .get("/v1/day-lists/" + door.venue().code() + "/" + day)
                .statusCode();
        // a list is dated to the quarter of an hour, which may have gone by just now
        assertThat(again).isIn(304, 200);
        assertThat(list(door.terminal(), door, day).extract().header("ETag"))
                .satisfiesAnyOf(
                        tag -> assertThat(tag).isEqualTo(etag),
                        tag -> assertThat(Instant.now().getEpochSecond() % 900).isLessThan(30));

        door.checkIn(guest).statusCode(201);
        ValidatableResponse used = list(door.terminal(), door, day);
        assertThat(used.extract().header("ETag")).isNotEqualTo(etag);
        assertThat(payload(used).getBoolean("bookings[0].used")).isTrue();
    }

    @Test
    void isForTheVenueAndTheDaysAround() {
        GivenDoor door = GivenDoor.withPlaces(3);

        list(Given.staffOf("takhti"), door, tomorrow()).statusCode(403).body("code", equalTo("OUTSIDE_SCOPE"));
        list(Given.citizen(), door, tomorrow()).statusCode(403);
        list(door.terminal(), door, tomorrow().plusDays(7))
                .statusCode(409)
                .body("code", equalTo("DAY_LIST_OUT_OF_REACH"));
        list(door.terminal(), door, tomorrow().minusDays(3)).statusCode(409);
        list(door.terminal(), door, "soon").statusCode(400).body("code", equalTo("DAY_LIST_DATE_MALFORMED"));
        list(door.terminal(), door, Digits.persian(tomorrow().toString()))
                .statusCode(200)
                .body("bookings", equalTo(0));
    }
}
